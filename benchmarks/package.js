// What everybody downloads: the size and the number of files of each published package, as npm would pack what is built now.
// Prints figures and judges nothing.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '..');

/** @returns a row for each workspace, all of which are published: its name, bytes packed and unpacked, and files */
function packages() {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--include-workspace-root', '--workspaces'];
  // On Windows npm is a script, which only a shell starts; all the words are ours.
  const shell = process.platform === 'win32';
  const npm = spawnSync('npm', words, { cwd: root, shell, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (npm.error) throw npm.error;
  if (npm.status !== 0) throw new Error(`npm pack exited with ${npm.status}:\n${npm.stderr}`);
  return JSON.parse(npm.stdout).map(({ name, size, unpackedSize, entryCount }) => ({
    name,
    packed: size,
    unpacked: unpackedSize,
    files: entryCount,
  }));
}

function print(rows) {
  const line = (name, cells) =>
    process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(12)).join('')}\n`);
  const kibibytes = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;
  line('package', ['packed', 'unpacked', 'files']);
  for (const { name, packed, unpacked, files } of rows)
    line(name, [kibibytes(packed), kibibytes(unpacked), `${files}`]);
}

module.exports = { packages };

if (require.main === module) print(packages());
