const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const source = `const { AdocCommand } = require('@adoc/sdk');
module.exports = class extends AdocCommand { async run() { return []; } };`;

function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

/** Plugins of usual size: five commands each, with as much to say as one of those that come with adoc. */
function createPlugin(plugins, number) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'plugins/repos/oclif.manifest.json'), 'utf8'));
  const name = `plugin-bench${number}`;
  const home = path.join(plugins, `${name}-1.0.0`, 'node_modules', name);
  const commands = {};
  for (const verb of ['list', 'show', 'add', 'change', 'remove']) {
    const id = `bench${number}:${verb}`;
    const relativePath = ['dist', 'commands', `bench${number}`, `${verb}.js`];
    commands[id] = { ...manifest.commands['repos:list'], id, relativePath, pluginName: name, pluginAlias: name };
    write(path.join(home, ...relativePath), source);
  }
  const topics = { [`bench${number}`]: { description: 'Nothing.' } };
  const oclif = { commands: './dist/commands', topicSeparator: ' ', topics };
  write(path.join(home, 'package.json'), { name, version: '1.0.0', oclif });
  write(path.join(home, 'oclif.manifest.json'), { commands, version: '1.0.0' });
  return { name, type: 'user', tag: 'latest', root: home };
}

/** Makes a home in which so many plugins are installed, which share the host's SDK. */
exports.createPlugins = function createPlugins(home, count) {
  const plugins = path.join(home, 'data/plugins');
  const entries = Array.from({ length: count }, (_, index) => createPlugin(plugins, index + 1));
  fs.mkdirSync(path.join(plugins, 'node_modules/@adoc'), { recursive: true });
  fs.symlinkSync(path.join(root, 'sdk'), path.join(plugins, 'node_modules/@adoc/sdk'), 'junction');
  write(path.join(home, 'data/package.json'), { private: true, oclif: { schema: 1, plugins: entries } });
};
