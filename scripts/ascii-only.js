const { shiftForEscapes } = require('./write-positions.js');

/**
 * One character outside of Latin-1 makes V8 keep a whole file in two bytes a character, and Node decode it the slow way. So
 * they are written as escapes, which mean the same in strings, templates and regular expressions.
 */
exports.asciiOnly = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk') continue;
      if (/(?<!\\)(\\\\)*\\[^\0-\x7F]|String\.raw`[^`]*[^\0-\x7F]/.test(chunk.code))
        throw new Error(`${name} holds a character where an escape of it would not mean the same`);
      if (chunk.map) shiftForEscapes(chunk.code, chunk.map);
      chunk.code = chunk.code.replace(
        /[^\0-\x7F]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};
