import { randomUUID } from 'node:crypto';
import type { KeychainAnswer, KeychainRequest, KeychainRunner } from './keychain-protocol.js';
import { keychainUnavailable } from './keychain-unavailable.js';
import { createSealedFiles } from './sealed-file.js';
import { Secret } from './secret.js';
import type { SecretStore } from './secret-store.js';

/** Windows keeps 2,560 bytes at most, and other keychains have limits of their own. */
const longestPlain = 1_000;
/** In front of what is not the secret but the key of its sealed file. */
const keyMark = 'adoc-sealed-1:';

interface KeychainOptions {
  description: string;
  dataDirectory: string;
  run: KeychainRunner;
}

/** The keychain of the system as a store of secrets. */
export function createKeychain({ description, dataDirectory, run }: KeychainOptions): SecretStore {
  const sealed = createSealedFiles(dataDirectory);

  async function ask(request: KeychainRequest): Promise<Exclude<KeychainAnswer, { failure: string }>> {
    const answer = await run(request);
    if ('failure' in answer) throw keychainUnavailable(description, answer.failure);
    return answer;
  }

  return {
    name: 'keychain',
    description,
    async find(id) {
      const answer = await ask({ verb: 'find', account: id });
      const found = 'found' in answer ? answer.found : null;
      if (found === null) return undefined;
      return found.startsWith(keyMark) ? await sealed.unseal(id, found.slice(keyMark.length)) : new Secret(found);
    },
    async set(id, secret) {
      const text = secret.reveal();
      const isLong = Buffer.byteLength(text) > longestPlain || text.startsWith(keyMark);
      const kept = isLong ? `${keyMark}${await sealed.seal(id, secret)}` : text;
      await ask({ verb: 'set', account: id, secret: kept });
      if (!isLong) await sealed.remove(id);
      else if ((await this.find(id))?.reveal() !== text) throw keychainUnavailable(description, 'it lost the entry');
    },
    async delete(id) {
      // Without its key the file is worthless, but with a keychain out of reach it is all that can be removed.
      await sealed.remove(id);
      const answer = await ask({ verb: 'delete', account: id });
      return 'deleted' in answer && answer.deleted;
    },
    async check() {
      // A name of its own: two checks at once must not delete each other's entry.
      await ask({ verb: 'check', account: `check-${randomUUID()}` });
    },
  };
}
