import { readFile } from 'node:fs/promises';
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
    text = await readFile(file.path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fileError('read', file, error);
  }
  return parseJson(text, file);
}
