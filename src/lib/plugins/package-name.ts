const name = `[a-z0-9][a-z0-9._-]*`;
const pattern = new RegExp(`^(@${name}/)?${name}$`);

/** Whether a text is the name of a package: what is none is not repeated, since it may be a token in the wrong place. */
export function isPackageName(text: string): boolean {
  return text.length <= 214 && pattern.test(text) && !/^[a-z0-9]{50,}$/.test(text);
}
