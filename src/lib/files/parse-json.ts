import { AdocError } from '@adoc/sdk';
import { isJsonObject } from './is-json-object.js';
import type { JsonObject } from './json-object.js';
import type { StateFile } from './state-file.js';

/** Parses the text of one of our files. Broken text is never overwritten: whoever edited it may want it back. */
export function parseJson(text: string, file: StateFile): JsonObject {
  try {
    // Editors on Windows like to put a byte order mark in front.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isJsonObject(value)) return value;
  } catch {
    // The parser's message quotes the text, and that may be a secret.
  }
  throw new AdocError(`${file.path} is not a valid JSON object.`, {
    code: 'broken-file',
    reason: text.trim() === '' ? 'the file is empty' : 'it was edited by hand or damaged',
    suggestions: [
      'Correct the file with an editor.',
      `Or move it away and start afresh: mv '${file.path}' '${file.path}.broken'`,
    ],
  });
}
