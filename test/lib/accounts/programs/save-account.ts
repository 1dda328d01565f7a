// Saves one account. Arguments: home, organization, token and, optionally, after how many file operations to be killed.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import path from 'node:path';
import { createAccounts } from '../../../../src/lib/accounts/create-accounts.js';
import { createProtectedFile } from '../../../../src/lib/secrets/protected-file.js';
import { Secret } from '../../../../src/lib/secrets/secret.js';

const [home = '', organization = '', token = '', limit] = process.argv.slice(2);

function killAfter(operations: number): void {
  let done = 0;
  const counted = (original: (...args: unknown[]) => unknown) => {
    return (...args: unknown[]) => {
      done += 1;
      if (done > operations) process.kill(process.pid, 'SIGKILL');
      return original(...args);
    };
  };
  for (const name of ['open', 'rename', 'rm', 'mkdir', 'readdir', 'readFile', 'stat', 'lstat'] as const) {
    Object.assign(promises, { [name]: counted(promises[name] as (...args: unknown[]) => unknown) });
  }
  // These are the lock's.
  for (const name of ['mkdir', 'rmdir'] as const) {
    Object.assign(fs, { [name]: counted(fs[name] as (...args: unknown[]) => unknown) });
  }
}

async function main(): Promise<void> {
  if (limit) killAfter(Number(limit));
  const store = createProtectedFile(path.join(home, 'data'));
  const accounts = createAccounts({ configDirectory: path.join(home, 'config'), openStore: () => store });
  await accounts.save({ organization, kind: 'pat' }, new Secret(token), store);
}

void main();
