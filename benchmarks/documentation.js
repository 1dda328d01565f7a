const fs = require('node:fs');
const path = require('node:path');

const page = path.join(__dirname, '../docs/performance.md');

/** @returns for each package, the KiB packed and unpacked and the files that docs/performance.md has */
exports.readKeptFigures = function readKeptFigures() {
  const text = fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : '';
  const rows = text.matchAll(/^\| (@adoc\/[\w-]+) \| (\d+) KiB \| (\d+) KiB \| (\d+) \|/gm);
  return new Map(
    Array.from(rows, ([, name, packed, unpacked, files]) => [
      name,
      { packed: Number(packed), unpacked: Number(unpacked), files: Number(files) },
    ]),
  );
};

/** Puts the figures of this Node in the place that docs/performance.md has for its major version. */
exports.writeFigures = function writeFigures(markdown) {
  const [major] = process.versions.node.split('.');
  const [start, end] = [`<!-- figures of Node ${major} -->`, `<!-- end of Node ${major} -->`];
  const text = fs.readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for Node ${major}: ${start} and ${end}`);
  fs.writeFileSync(page, `${text.slice(0, from + start.length)}\n\n${markdown}\n${text.slice(to)}`);
};
