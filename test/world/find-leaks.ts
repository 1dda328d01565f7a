import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** All ways in which a text may show a secret: as it is, encoded for an address, in hexadecimal, and inside of something in base64. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  // Base64 spells the same bytes in three ways, by what stands before them; what depends on the neighbours is cut off.
  const inBase64 = [0, 1, 2].map((before) => {
    const spelled = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return spelled.slice(before === 0 ? 0 : before + 1, -1);
  });
  const inUrl = inBase64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([secret, encodeURIComponent(secret), bytes.toString('hex'), ...inBase64, ...inUrl])];
}

/** The names of those texts that show one of the secrets. */
export function findLeaks(secrets: readonly string[], texts: Record<string, string>): string[] {
  const forms = secrets.flatMap(formsOf);
  return Object.entries(texts)
    .filter(([, text]) => forms.some((form) => text.includes(form)))
    .map(([name]) => name);
}

/** All files below a folder, by their paths in it, apart from the stores of secrets. Bytes stand for characters. */
export async function readFilesOutsideStore(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'credentials.json');
  const read = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file), await readFile(file, 'latin1')] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
