/**
 * Makes each declaration that the pattern finds a function of the same name, and each use a call of it: in brackets, since
 * it may stand behind `new`.
 */
exports.onFirstUse = function onFirstUse(code, pattern, expression) {
  let lazy = code;
  for (const [declaration, name, ...parts] of code.matchAll(pattern)) {
    // What the bundler itself brings is small, and needed at once.
    if (name === 'require_rolldown_runtime') continue;
    const [before, after] = lazy.split(declaration);
    // Where the name stands alone, it may be that of a variable inside of a function.
    const alone = new RegExp(`(?<!(?<!\\.\\.)\\.|[\\w$'"])${name}\\b(?!['".])`);
    if (alone.test(before) || alone.test(after)) continue;
    const used = new RegExp(`(?<!(?<!\\.\\.)\\.|[\\w$'"])${name}\\b(?=\\.)`, 'g');
    lazy = [before, after]
      .map((part) => part.replace(used, `(${name}())`))
      .join(`let ${name}$loaded; function ${name}() { return ${name}$loaded ??= ${expression(...parts)}; }`);
  }
  return lazy;
};
