const { onFirstUse } = require('./on-first-use.js');

/** As TypeScript writes the imports of a file. */
const compiled =
  /^(?:const|var) (\w+) = ((?:__importDefault|__importStar)\(require\((?:"[^"]+"|'[^']+')\)\)|require\((?:"[^"]+"|'[^']+')\));$/gm;
/** As rolldown writes the imports of a file, with a second line where the package is no module of ES. */
const bundled = /^(?:let|const) (\w+) = (require\("[^"]+"\));(?:\n\1 = (require_\w+\.\w+|__toESM)\(\1(, 1)?\);)?$/gm;

/**
 * Whatever a file of the bundle or of oclif imports is loaded where it is first used: the glob matcher, templates, readline,
 * child processes, cryptography are not for every command.
 */
exports.lazyRequires = {
  name: 'lazy-requires',
  transform(code, id) {
    if (!/@oclif[\\/]core[\\/]lib[\\/].*\.js$/.test(id)) return null;
    const lazy = onFirstUse(code, compiled, (load) => load)?.toString() ?? code;
    if (lazy === code && code.includes('= require('))
      throw new Error(`${id} is no longer written as scripts/lazy-requires.js expects`);
    return { code: withoutWslUtilities(lazy, id), map: null };
  },
  renderChunk(code) {
    const lazy = onFirstUse(code, bundled, (load, convert, mode = '') =>
      convert ? `${convert}(${load}${mode})` : load,
    );
    return lazy && { code: lazy.toString(), map: lazy.generateMap({ hires: true }) };
  },
};

/** Whether this is WSL is asked of a package that brings child processes along for its other functions. */
function withoutWslUtilities(code, id) {
  if (!/[\\/]util[\\/]os\.js$/.test(id)) return code;
  const question = "(await import('wsl-utils')).isWsl";
  if (!code.includes(question)) throw new Error(`${id} no longer asks for WSL as scripts/lazy-requires.js expects`);
  return code.replace(question, "(await import('is-wsl')).default");
}
