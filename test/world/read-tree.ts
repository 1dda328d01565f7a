import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Everything below a folder by its path: the mode of a directory, mode and content of a file. A folder that is not there is empty. */
export async function readTree(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const entries = names.sort().map(async (name): Promise<[string, string]> => {
    const found = await lstat(path.join(folder, name));
    const mode = (found.mode & 0o777).toString(8);
    return [name, found.isDirectory() ? `${mode} directory` : `${mode} ${await readFile(path.join(folder, name))}`];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The files alone. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const tree = Object.entries(await readTree(folder));
  return Object.fromEntries(tree.filter(([, content]) => !content.endsWith(' directory')));
}
