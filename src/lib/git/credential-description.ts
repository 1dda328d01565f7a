/** What git and its credential helpers tell each other: a line `key=value` for each fact. */
export type CredentialDescription = ReadonlyMap<string, string>;

/**
 * Reads what git writes to a helper.
 * @see https://git-scm.com/docs/git-credential#IOFMT
 */
export function parseDescription(text: string): CredentialDescription {
  const facts = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, key, value] = /^([a-z_]+(?:\[\])?)=(.*)$/.exec(line.replace(/\r$/, '')) ?? [];
    if (key !== undefined && value !== undefined) facts.set(key, value);
  }
  return facts;
}

/** The address a description is about. Without a path, only Servers and old hosts tell which organization it is. */
export function addressOf(description: CredentialDescription): string | undefined {
  const [protocol, host] = [description.get('protocol'), description.get('host')];
  if (!host || (protocol !== 'https' && protocol !== 'http')) return undefined;
  const path = description.get('path') ?? '';
  return `${protocol}://${host}/${path}`;
}

/** @throws TypeError for a value that git would read as more than one line */
export function writeDescription(facts: Record<string, string>): string {
  const lines = Object.entries(facts).map(([key, value]) => {
    if (/[\n\r\0]/.test(value)) throw new TypeError(`${key} has a line break`);
    return `${key}=${value}\n`;
  });
  return lines.join('');
}
