const { MagicString } = require('magic-string');

/**
 * Makes each declaration that the pattern finds a function of the same name, and each use a call of it: in brackets, since
 * it may stand behind `new`. Undefined when there is none.
 */
exports.onFirstUse = function onFirstUse(code, pattern, expression) {
  const lazy = new MagicString(code);
  for (const found of code.matchAll(pattern)) {
    const [declaration, name, ...parts] = found;
    const { index } = found;
    // What the bundler itself brings is small, and needed at once.
    if (name === 'require_rolldown_runtime') continue;
    const end = index + declaration.length;
    const outside = (place) => place < index || place >= end;
    // Where the name stands alone, it may be that of a variable inside of a function.
    const alone = new RegExp(`(?<!(?<!\\.\\.)\\.|[\\w$'"])${name}\\b(?!['".])`, 'g');
    if ([...code.matchAll(alone)].some((use) => outside(use.index))) continue;
    const used = new RegExp(`(?<!(?<!\\.\\.)\\.|[\\w$'"])${name}\\b(?=\\.)`, 'g');
    for (const use of code.matchAll(used))
      if (outside(use.index)) lazy.overwrite(use.index, use.index + name.length, `(${name}())`);
    const load = expression(...parts);
    lazy.overwrite(index, end, `let ${name}$loaded; function ${name}() { return ${name}$loaded ??= ${load}; }`);
  }
  return lazy.hasChanged() ? lazy : undefined;
};
