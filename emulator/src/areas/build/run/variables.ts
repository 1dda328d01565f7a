/** Replaces `$(name)` by what the variable holds; what is not known stays as it is. */
export function expandMacros(text: string, variables: Readonly<Record<string, string>>): string {
  if (!text.includes('$(')) return text;
  return text.replace(/\$\(([\w.-]+)\)/g, (whole, name: string) => findVariable(variables, name) ?? whole);
}

/** A variable by its name in any case. */
export function findVariable(variables: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(variables, name)) return variables[name];
  const wanted = name.toLowerCase();
  return Object.entries(variables).find(([known]) => known.toLowerCase() === wanted)?.[1];
}
