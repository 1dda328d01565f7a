const path = require('node:path');
const { decode, encode } = require('@jridgewell/sourcemap-codec');

/** Where in our sources a piece of the bundle stands: the first of each line, which is all that a stack trace tells. */
function thin(lines, isOurs) {
  return lines.map((line) => {
    let last;
    return line.filter(([, source, at]) => {
      const place = isOurs(source) ? `${source}:${at}` : undefined;
      const isNew = place !== undefined && place !== last;
      last = place;
      return isNew;
    });
  });
}

/** Escapes are longer than the characters they stand for. Call it before the code is changed. */
exports.shiftForEscapes = function shiftForEscapes(code, map) {
  const rows = code.split('\n');
  const shifted = decode(map.mappings).map((line, row) => {
    const escaped = [...(rows[row] ?? '').matchAll(/[^\0-\x7F]/g)].map(({ index }) => index);
    if (escaped.length === 0) return line;
    return line.map(([column, ...rest]) => [column + 5 * escaped.filter((at) => at < column).length, ...rest]);
  });
  map.mappings = encode(shifted);
};

/** Instead of source maps, which would be larger than the code: one file with the lines of our own sources, for `--debug`. */
exports.writePositions = (folder) => ({
  name: 'write-positions',
  generateBundle(_options, bundle) {
    const positions = {};
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.map) continue;
      const { sources, mappings } = chunk.map;
      const own = path.join(folder, 'src') + path.sep;
      const files = sources.map((source) => path.resolve(folder, 'dist.new', path.dirname(name), source));
      const lines = thin(decode(mappings), (source) => files[source]?.startsWith(own));
      if (lines.every((line) => line.length === 0)) continue;
      const shown = files.map((file) =>
        file.startsWith(own) ? path.relative(folder, file).replaceAll('\\', '/') : '',
      );
      positions[name] = { version: 3, names: [], sources: shown, mappings: encode(lines) };
    }
    for (const name of Object.keys(bundle)) if (name.endsWith('.map')) delete bundle[name];
    this.emitFile({ type: 'asset', fileName: 'positions.json', source: `${JSON.stringify(positions)}\n` });
  },
});
