/** What git and its credential helpers tell each other: a line `key=value` for each fact. */
export interface CredentialDescription {
  facts: ReadonlyMap<string, string>;
  /** What this git understands beyond user names and passwords: `authtype`. */
  capabilities: ReadonlySet<string>;
}

/**
 * Reads what git writes to a helper.
 * A carriage return belongs to the value: git may be made to send one, and whoever drops it reads another host than git does.
 * @see https://git-scm.com/docs/git-credential#IOFMT
 */
export function parseDescription(text: string): CredentialDescription {
  const facts = new Map<string, string>();
  const capabilities = new Set<string>();
  for (const line of text.split('\n')) {
    const [, key, value] = /^([a-z_]+(?:\[\])?)=(.*)$/s.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    if (key === 'capability[]') capabilities.add(value);
    else facts.set(key, value);
  }
  return { facts, capabilities };
}

/** Scheme, host and path of what a description is about, as a URL. Undefined for what is not of the web. */
export function addressOf({ facts }: CredentialDescription): string | undefined {
  const [protocol, host, path = ''] = ['protocol', 'host', 'path'].map((key) => facts.get(key));
  if (protocol !== 'https' && protocol !== 'http') return undefined;
  // Git decodes what stands in a URL: a slash in the host would end it here, and not where git connects to.
  if (!host || /[/\\?#@%\s]/.test(host)) return undefined;
  return `${protocol}://${host}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** @throws TypeError for a value that git would read as more than one line */
export function writeDescription(facts: readonly (readonly [string, string])[]): string {
  const lines = facts.map(([key, value]) => {
    if (/[\n\r\0]/.test(value)) throw new TypeError(`${key} has a line break`);
    return `${key}=${value}\n`;
  });
  return lines.join('');
}
