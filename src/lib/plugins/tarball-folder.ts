import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isJsonObject } from '../files/is-json-object.js';
import type { JsonObject } from '../files/json-object.js';
import { integrityOf } from './fetch-package.js';

/** The tarballs in a folder, by their integrity: names of files say little. */
export async function readTarballs(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(tgz|tar\.gz)$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return [await integrityOf(file), file] as const;
    }),
  );
  return new Map(found);
}

/** A lockfile that takes each package from its tarball where there is one, and from where it came before otherwise. */
export function takeFromTarballs(lock: JsonObject, tarballs: ReadonlyMap<string, string>): JsonObject {
  const packages = isJsonObject(lock.packages) ? lock.packages : {};
  const led = Object.entries(packages).map(([place, entry]) => {
    const file = isJsonObject(entry) ? tarballs.get(String(entry.integrity)) : undefined;
    return [place, file && isJsonObject(entry) ? { ...entry, resolved: `file:${file}` } : entry];
  });
  return { ...lock, packages: Object.fromEntries(led) };
}
