const { minifySync } = require('rolldown/experimental');

/** Short names inside of packages of others, which make up most of what is published. Our own code keeps its own, for stack traces. */
exports.minifyPackages = {
  name: 'minify-packages',
  renderChunk(code, { fileName, moduleIds }) {
    if (!moduleIds.every((id) => /node_modules|^\0/.test(id))) return null;
    const names = { function: true, class: true };
    const minified = minifySync(fileName, code, {
      module: false,
      compress: { target: 'node20', keepNames: names },
      mangle: { keepNames: names },
    });
    if (minified.errors.length > 0) throw new Error(`${fileName}: ${minified.errors[0].message}`);
    // Positions are kept of our own code only.
    return { code: minified.code, map: { mappings: '' } };
  },
};
