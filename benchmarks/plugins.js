// What installed plugins cost everybody else: the same command with one of them and with ten, taken in turns, medians.
// Prints figures and judges nothing.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { benchmarkEnvironment } = require('./benchmark-environment.js');
const { median, timeProcess } = require('./time-process.js');

const counts = [0, 1, 10];
const rounds = Number(process.env.ROUNDS ?? 25);
const root = path.join(__dirname, '..');
const adoc = path.join(root, 'bin/run.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-bench-'));

function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const repos = JSON.parse(fs.readFileSync(path.join(root, 'plugins/repos/oclif.manifest.json'), 'utf8'));
const source = `const { AdocCommand } = require('@adoc/sdk');
module.exports = class extends AdocCommand { async run() { return []; } };`;

/** Plugins of usual size: five commands each, with as much to say as one of those that come with adoc. */
function installPlugin(plugins, number) {
  const name = `plugin-bench${number}`;
  const home = path.join(plugins, `${name}-1.0.0`, 'node_modules', name);
  const commands = {};
  for (const verb of ['list', 'show', 'add', 'change', 'remove']) {
    const id = `bench${number}:${verb}`;
    const relativePath = ['dist', 'commands', `bench${number}`, `${verb}.js`];
    commands[id] = { ...repos.commands['repos:list'], id, relativePath, pluginName: name, pluginAlias: name };
    write(path.join(home, ...relativePath), source);
  }
  const topics = { [`bench${number}`]: { description: 'Nothing.' } };
  const oclif = { commands: './dist/commands', topicSeparator: ' ', topics };
  write(path.join(home, 'package.json'), { name, version: '1.0.0', oclif });
  write(path.join(home, 'oclif.manifest.json'), { commands, version: '1.0.0' });
  return { name, type: 'user', tag: 'latest', root: home };
}

/** A home in which so many plugins are installed, which share the host's SDK. */
function createHome(count) {
  const home = path.join(folder, `with-${count}`);
  const plugins = path.join(home, 'data/plugins');
  const entries = Array.from({ length: count }, (_, index) => installPlugin(plugins, index + 1));
  fs.mkdirSync(path.join(plugins, 'node_modules/@adoc'), { recursive: true });
  fs.symlinkSync(path.join(root, 'sdk'), path.join(plugins, 'node_modules/@adoc/sdk'), 'junction');
  write(path.join(home, 'data/package.json'), { private: true, oclif: { schema: 1, plugins: entries } });
  return { cwd: home, env: benchmarkEnvironment(home) };
}

function measure(name, words, homes) {
  const times = homes.map(() => []);
  for (const home of homes) timeProcess(adoc, words, home);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, home] of homes.entries()) times[index].push(timeProcess(adoc, words, home));
  const figures = times.map(median);
  const ratio = (figures.at(-1) / figures.at(-2)).toFixed(2);
  const cells = figures
    .map((figure) => `${figure.toFixed(0)} ms`.padStart(9))
    .join('')
    .padStart(9 * counts.length);
  process.stdout.write(`${name.padEnd(28)}${cells}${`x${ratio}`.padStart(12)}\n`);
}

try {
  const homes = counts.map(createHome);
  process.stdout.write(`node ${process.version}, ${os.cpus().length} cores, medians of ${rounds}\n`);
  process.stdout.write(
    `${'plugins'.padEnd(28)}${counts.map((count) => `${count}`.padStart(9)).join('')}${'10 : 1'.padStart(12)}\n`,
  );
  measure('devops configure --list', ['devops', 'configure', '--list'], homes);
  measure('--help', ['--help'], homes);
  measure('a command of a plugin', ['bench1', 'list'], homes.slice(1));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
