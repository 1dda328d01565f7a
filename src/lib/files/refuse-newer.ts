import { AdocError } from '@adoc/sdk';
import type { JsonObject } from './json-object.js';
import type { StateFile } from './state-file.js';

/** Writing a file of a later adoc could lose what this one does not know about. */
export function refuseNewer(content: JsonObject | undefined, known: number, file: StateFile): void {
  const version = content?.version;
  if (typeof version !== 'number' || version <= known) return;
  throw new AdocError(`${file.path} was written by a newer adoc.`, {
    code: 'newer-file',
    reason: `its version is ${version}, this adoc knows ${known}`,
    suggestions: ['Update adoc.', `Or set ${file.movedBy} to keep separate files for this one.`],
  });
}
