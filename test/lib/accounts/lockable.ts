import { keychainUnavailable } from '../../../src/lib/secrets/keychain-unavailable.js';
import { createProtectedFile } from '../../../src/lib/secrets/protected-file.js';
import type { SecretStore } from '../../../src/lib/secrets/secret-store.js';

/** Behaves as a Linux keyring does: locked, it finds and deletes nothing without complaint, and refuses to keep. */
export function lockable(directory: string) {
  const open = createProtectedFile(directory);
  const keychain = { isLocked: false, calls: 0, store: undefined as unknown as SecretStore };
  const refuse = async () => {
    throw keychainUnavailable('Secret Service keyring', 'Cannot create an item in a locked collection');
  };
  const unless = <Result>(locked: () => Promise<Result>, verb: () => Promise<Result>) => {
    keychain.calls += 1;
    return keychain.isLocked ? locked() : verb();
  };
  keychain.store = {
    name: 'keychain',
    description: 'Secret Service keyring',
    find: (id) =>
      unless(
        async () => undefined,
        () => open.find(id),
      ),
    set: (id, secret) => unless(refuse, () => open.set(id, secret)),
    delete: (id) =>
      unless(
        async () => false,
        () => open.delete(id),
      ),
    check: () => unless(refuse, () => open.check()),
  };
  return keychain;
}
