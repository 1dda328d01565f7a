import { AdocError, exitCodes } from '@adoc/sdk';
import { openStore } from './open-store.js';
import type { SecretStore } from './secret-store.js';
import type { StorePlace } from './store-place.js';

export interface ChosenStore {
  store: SecretStore;
  /** Why it is not the keychain; absent when it is, and when the user asked for the file. */
  reason?: string;
}

/**
 * Where a new secret goes: the keychain if it works, else a protected file, and then with the reason.
 * @throws AdocError when the store that `ADOC_SECRET_STORE` asks for cannot be used
 */
export async function chooseStore(place: StorePlace): Promise<ChosenStore> {
  const forced = place.env.ADOC_SECRET_STORE;
  if (forced) {
    if (forced !== 'keychain' && forced !== 'file') throw unknownStore(forced);
    const store = openStore(forced, place);
    await store.check();
    return { store };
  }
  try {
    const store = openStore('keychain', place);
    await store.check();
    return { store };
  } catch (error) {
    if (!(error instanceof AdocError) || error.code !== 'keychain-unavailable') throw error;
    const store = openStore('file', place);
    await store.check();
    return { store, reason: error.reason ?? error.message };
  }
}

function unknownStore(value: string): AdocError {
  return new AdocError(`ADOC_SECRET_STORE is "${value}".`, {
    code: 'unknown-secret-store',
    exitCode: exitCodes.usage,
    reason: 'it can be "keychain" or "file"',
    suggestions: ['Set ADOC_SECRET_STORE to keychain or file, or unset it.'],
  });
}
