import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { fileError } from '../files/file-error.js';
import type { HeldLock } from '../files/held-lock.js';
import type { JsonObject } from '../files/json-object.js';
import { parseJson } from '../files/parse-json.js';
import { removeLeftovers } from '../files/remove-leftovers.js';
import type { StateFile } from '../files/state-file.js';

interface NewSettings {
  file: StateFile;
  lock: HeldLock;
  content: JsonObject;
}

/** Writes the whole content with conf, which replaces the file in one step. Only under the lock: conf itself takes none. */
export async function writeSettings({ file, lock, content }: NewSettings): Promise<void> {
  const { default: Conf } = await import('conf');
  // A directory that cannot be read is no reason not to write; conf will say what is wrong with it.
  await removeLeftovers(await realpath(file.path).catch(() => file.path)).catch(() => undefined);
  await lock.confirm();
  try {
    const conf = new Conf<JsonObject>({
      cwd: path.dirname(file.path),
      configName: path.basename(file.path, '.json'),
      configFileMode: 0o600,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      deserialize: (text) => parseJson(text, file),
    });
    conf.store = content;
  } catch (error) {
    throw error instanceof AdocError ? error : fileError('write', file, error);
  }
}
