import { AdocError } from '@adoc/sdk';
import { isJsonObject } from '../files/is-json-object.js';
import type { JsonObject } from '../files/json-object.js';
import type { StateFile } from '../files/state-file.js';

/** The part of the settings file that holds the values, as it is there. */
export function readDefaults(content: JsonObject | undefined, file: StateFile): JsonObject {
  const defaults = content?.defaults ?? {};
  if (isJsonObject(defaults)) return defaults;
  throw new AdocError(`${file.path} does not hold settings.`, {
    code: 'broken-file',
    reason: '"defaults" is not an object',
    suggestions: [
      'Correct the file with an editor.',
      `Or move it away and start afresh: mv '${file.path}' '${file.path}.broken'`,
    ],
  });
}
