import { createKeychain } from './keychain.js';
import { createProtectedFile } from './protected-file.js';
import { runInChild } from './run-in-child.js';
import { runInProcess } from './run-in-process.js';
import type { SecretStore, StoreName } from './secret-store.js';
import type { StorePlace } from './store-place.js';

const descriptions: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows Credential Manager',
};

/** One store of a name for each place: it remembers when a keychain does not answer. */
const opened = new WeakMap<StorePlace, Map<StoreName, SecretStore>>();

/** The store of that name, as an account has recorded it. Opening touches nothing; using it may fail. */
export function openStore(name: StoreName, place: StorePlace): SecretStore {
  const stores = opened.get(place) ?? new Map<StoreName, SecretStore>();
  opened.set(place, stores);
  const store = stores.get(name) ?? createStore(name, place);
  stores.set(name, store);
  return store;
}

function createStore(name: StoreName, place: StorePlace): SecretStore {
  const { env, platform, dataDirectory, keychainChild: script } = place;
  if (name === 'file') return createProtectedFile(dataDirectory);
  const description = descriptions[platform];
  // Where the system itself asks the user (an updated Node must be allowed again), people need time to answer.
  const run = description
    ? runInProcess({ timeLimit: place.timeLimit ?? 60_000 })
    : runInChild({ script, env, platform, timeLimit: place.timeLimit ?? 4_000 });
  return createKeychain({ description: description ?? 'Secret Service keyring', dataDirectory, run });
}
