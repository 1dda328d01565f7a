import type { SecretStore, StoreName } from '../secrets/secret-store.js';
import type { IndexFile } from './index-file.js';

/** What every change of the accounts works with. */
export interface AccountsContext {
  index: IndexFile;
  openStore: (name: StoreName) => SecretStore;
  now: () => number;
}
