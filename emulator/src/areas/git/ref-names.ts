const FORBIDDEN = /[\s~^:?*[\\\u007f]|\.\.|@\{|\/\/|\/$|\.$|\/\.|\.lock(?:\/|$)/;

/** Whether a full name, such as `refs/heads/main`, is one that Git allows. */
export const isRefName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Git forbids exactly these.
  /^refs\/[^/.]/.test(name) && name.split('/').length > 2 && !FORBIDDEN.test(name) && !/[\u0000-\u001f]/.test(name);

/** Whether a name stands where another one needs a folder, or the other way round. */
export const collides = (name: string, others: Iterable<string>): boolean => {
  for (const other of others) if (name.startsWith(`${other}/`) || other.startsWith(`${name}/`)) return true;
  return false;
};
