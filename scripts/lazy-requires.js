/**
 * oclif's files ask for everything they could ever need while they load: the glob matcher, templates, readline, child
 * processes. In the bundle each is asked for where it is first used. TypeScript wrote these files, in one form:
 * `const name_1 = require("…")`, which becomes a function of that name, and each use a call of it (in brackets, since it may stand behind `new`).
 */
const declaration =
  /^(?:const|var) (\w+) = ((?:__importDefault|__importStar)\(require\((?:"[^"]+"|'[^']+')\)\)|require\((?:"[^"]+"|'[^']+')\));$/gm;

exports.lazyRequires = {
  name: 'lazy-requires',
  transform(code, id) {
    if (!/@oclif[\\/]core[\\/]lib[\\/].*\.js$/.test(id)) return null;
    let lazy = code;
    for (const [line, name, load] of code.matchAll(declaration)) {
      const [before, after] = lazy.split(line);
      const called = new RegExp(`(?<![.\\w$'"])${name}\\b(?!['"])`, 'g');
      lazy = [before, after]
        .map((part) => part.replace(called, `(${name}())`))
        .join(`let ${name}$loaded; function ${name}() { return ${name}$loaded ??= ${load}; }`);
    }
    if (lazy === code && code.includes('= require('))
      throw new Error(`${id} is no longer written as scripts/lazy-requires.js expects`);
    return { code: lazy, map: null };
  },
};
