const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** A program as `oclif generate` makes it, with one command, on the oclif that adoc has, unbundled. */
function writeBareProgram(folder) {
  const write = (file, content) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), content);
  };
  const oclif = { bin: 'bare', commands: './commands', topicSeparator: ' ' };
  write('package.json', JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', oclif }));
  write('run.js', "import { execute } from '@oclif/core';\nawait execute({ dir: import.meta.url });\n");
  const command = ["import { Command } from '@oclif/core';", 'export default class Hello extends Command {'];
  command.push("  static description = 'Say hello';", "  async run() { this.log('hello'); }", '}', '');
  write('commands/hello.js', command.join('\n'));
  const parts = { id: 'hello', description: 'Say hello', aliases: [], args: {}, flags: {}, hiddenAliases: [] };
  const place = { isESM: true, relativePath: ['commands', 'hello.js'], pluginName: 'bare', pluginType: 'core' };
  const commands = { hello: { ...parts, ...place } };
  write('oclif.manifest.json', JSON.stringify({ commands, version: '1.0.0' }));
  fs.mkdirSync(path.join(folder, 'node_modules/@oclif'), { recursive: true });
  const core = path.dirname(require.resolve('@oclif/core/package.json'));
  fs.symlinkSync(core, path.join(folder, 'node_modules/@oclif/core'), 'junction');
  return path.join(folder, 'run.js');
}

/** What is measured of others, where they are installed. Lists of Azure CLI come from the same emulator. */
function commandsOf(organizationUrl) {
  return {
    az: [
      ['devops', '--help'],
      ['devops', 'configure', '--list'],
      ['repos', 'list', '--organization', organizationUrl, '--project', 'repositories-100'],
    ],
    tfx: [['version'], ['--help']],
  };
}

/** @returns runs of programs that people would use instead, and a note for each that could not be measured */
exports.otherPrograms = function otherPrograms({ home, env, floor, organizationUrl, token }) {
  const file = writeBareProgram(path.join(home, 'bare'));
  const runs = [['--version'], ['--help'], ['hello']].map((words) => ({
    ...floor,
    name: `bare oclif ${words.join(' ')}`,
    command: [process.execPath, file, ...words],
    beside: floor,
  }));
  const notes = [];
  for (const [program, commands] of Object.entries(commandsOf(organizationUrl))) {
    for (const words of commands) {
      const run = { ...floor, command: [program, ...words], env: { ...env, AZURE_DEVOPS_EXT_PAT: token } };
      const name = `${program} ${words.join(' ')}`.replace(` --organization ${organizationUrl}`, '');
      const { error, status } = spawnSync(program, words, { env: run.env, cwd: home, stdio: 'ignore' });
      if (error) {
        notes.push(`${program} is not installed here.`);
        break;
      }
      if (status === 0) runs.push({ ...run, name, beside: floor });
      else notes.push(`${name} fails here, with ${status}.`);
    }
  }
  return { runs, notes };
};
