// Writes the catalogue of plugins that short names and unknown commands are looked up in, from the plugins of this repository.
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { globSync } = require('tinyglobby');

const root = path.join(__dirname, '..');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const plugins = globSync('plugins/*/package.json', { cwd: root }).sort();
const entries = plugins.map((file) => {
  const { name, version, description } = readJson(path.join(root, file));
  const { commands } = readJson(path.join(root, path.dirname(file), 'oclif.manifest.json'));
  const visible = Object.values(commands).filter(({ hidden }) => !hidden);
  return {
    shortName: path.posix.basename(path.posix.dirname(file)),
    name,
    range: `^${version}`,
    summary: description,
    commands: visible.map(({ id }) => id).sort(),
  };
});
writeFileSync(path.join(root, 'src/lib/plugins/catalogue.json'), `${JSON.stringify(entries, undefined, 2)}\n`);
