const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { readKeptFigures } = require('./documentation.js');

const root = path.join(__dirname, '..');

/** What everybody downloads: size and number of files of each published package, as npm would pack what is built now. */
exports.packages = function packages() {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--include-workspace-root', '--workspaces'];
  // On Windows npm is a script, which only a shell starts; all the words are ours.
  const shell = process.platform === 'win32';
  const npm = spawnSync('npm', words, { cwd: root, shell, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (npm.error) throw npm.error;
  if (npm.status !== 0) throw new Error(`npm pack exited with ${npm.status}:\n${npm.stderr}`);
  const kept = readKeptFigures();
  const packages = JSON.parse(npm.stdout).map(({ name, size, unpackedSize, entryCount }) => ({
    name,
    packed: size,
    unpacked: unpackedSize,
    files: entryCount,
    kept: kept.get(name),
  }));
  return { title: 'Published packages', packages };
};
