import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { ensureDirectory } from '../files/ensure-directory.js';
import { isJsonObject } from '../files/is-json-object.js';
import type { JsonObject } from '../files/json-object.js';
import { readJson } from '../files/read-json.js';
import { refuseNewer } from '../files/refuse-newer.js';
import type { StateFile } from '../files/state-file.js';
import { withLock } from '../files/with-lock.js';
import { writeJson } from '../files/write-json.js';
import { Secret } from './secret.js';
import type { SecretStore } from './secret-store.js';

const version = 1;

/** Secrets in a file that only the user can read: where there is no keychain, as in containers and over ssh. */
export function createProtectedFile(dataDirectory: string): SecretStore {
  const file: StateFile = { path: path.join(dataDirectory, 'credentials.json'), movedBy: 'ADOC_DATA_DIR' };

  async function change(edit: (secrets: JsonObject) => void): Promise<void> {
    await withLock(file, async (lock) => {
      const content = (await readJson(file)) ?? { version };
      refuseNewer(content, version, file);
      const secrets = { ...readSecrets(content, file) };
      edit(secrets);
      await writeJson(file, { ...content, secrets }, { lock, isSecret: true });
    });
  }

  async function find(id: string): Promise<Secret | undefined> {
    const secrets = readSecrets(await readJson(file), file);
    const entry = Object.hasOwn(secrets, id) ? secrets[id] : undefined;
    return isJsonObject(entry) && typeof entry.secret === 'string' ? new Secret(entry.secret) : undefined;
  }

  return {
    name: 'file',
    description: `protected file ${file.path}`,
    find,
    async set(id, secret) {
      await change((secrets) => {
        secrets[id] = { ...(isJsonObject(secrets[id]) ? secrets[id] : {}), secret: secret.reveal() };
      });
      if ((await find(id))?.reveal() !== secret.reveal()) throw notKept(file);
    },
    async delete(id) {
      if ((await find(id)) === undefined) return false;
      await change((secrets) => {
        delete secrets[id];
      });
      return true;
    },
    async check() {
      refuseNewer(await readJson(file), version, file);
      await ensureDirectory(file, { isPrivate: true });
      // Creating the lock is what proves that the directory can be written.
      await withLock(file, async () => undefined);
    },
  };
}

function readSecrets(content: JsonObject | undefined, file: StateFile): JsonObject {
  const secrets = content?.secrets ?? {};
  if (isJsonObject(secrets)) return secrets;
  throw new AdocError(`${file.path} does not hold secrets.`, {
    code: 'broken-file',
    reason: '"secrets" is not an object',
    suggestions: [`Move the file away and sign in again: mv '${file.path}' '${file.path}.broken'`],
  });
}

function notKept(file: StateFile): AdocError {
  return new AdocError(`${file.path} did not keep the secret.`, {
    code: 'secret-not-kept',
    reason: 'reading it back gave something else',
    suggestions: ['Check whether something else changes this file.'],
  });
}
