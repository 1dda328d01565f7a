import path from 'node:path';
import { readJson } from '../files/read-json.js';
import { refuseNewer } from '../files/refuse-newer.js';
import type { StateFile } from '../files/state-file.js';
import { withLock } from '../files/with-lock.js';
import { writeJson } from '../files/write-json.js';
import type { AccountsIndex } from './accounts-index.js';
import { accountsVersion, parseAccountsIndex } from './parse-accounts-index.js';

export interface IndexFile {
  read(): Promise<AccountsIndex>;
  /** Changes the index while no other process does; `edit` may run more than once and changes the index in place. */
  change<Result>(edit: (index: AccountsIndex) => Result): Promise<Result>;
}

export function openIndexFile(configDirectory: string): IndexFile {
  const file: StateFile = { path: path.join(configDirectory, 'accounts.json'), movedBy: 'ADOC_CONFIG_DIR' };
  const read = async () => parseAccountsIndex(await readJson(file), file);
  return {
    read,
    async change(edit) {
      return await withLock(file, async (lock) => {
        const index = await read();
        refuseNewer(index.content, accountsVersion, file);
        const result = edit(index);
        const { content, accounts, pending } = index;
        await writeJson(file, { ...content, version: accountsVersion, accounts, pending }, { lock });
        return result;
      });
    },
  };
}
