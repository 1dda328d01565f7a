import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { fileError } from './file-error.js';
import type { JsonObject } from './json-object.js';
import { parseJson } from './parse-json.js';
import type { StateFile } from './state-file.js';

/**
 * The content of a file, or undefined when there is none yet.
 * @throws AdocError when the file cannot be read or is not a JSON object
 */
export async function readJson(file: StateFile): Promise<JsonObject | undefined> {
  let text: string;
  try {
    text = readRegularFile(file.path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fileError('read', file, error);
  }
  return parseJson(text, file);
}

/**
 * Opened without waiting: a pipe in the place of the file would never come to an end. Settings are read at every start, for
 * which fs/promises takes longer to load than the file to read.
 */
function readRegularFile(name: string): string {
  const file = openSync(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new Error(found.isDirectory() ? 'it is a directory' : 'it is not a regular file');
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
