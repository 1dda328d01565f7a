import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOldGit } from '../../../src/lib/git/old-git.js';
import { createTestHost } from '../../world/create-host.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

/** Asks on a machine whose git runs this line. */
function find(line: string): Promise<string | undefined> {
  const folder = temporaryDirectory();
  const file = path.join(folder, 'git');
  writeFileSync(file, `#!/bin/sh\n${line}\n`);
  chmodSync(file, 0o755);
  return findOldGit(createTestHost({ env: { PATH: folder } }).machine);
}

test.each([
  ['git version 2.39.5', '2.39.5'],
  ['git version 2.45.1.windows.1', '2.45.1'],
  ['git version 1.8.3.1', '1.8.3.1'],
  ['git version 2.46.0', undefined],
  ['git version 2.39.5 (Apple Git-154)', '2.39.5'],
  ['git version 3.0', undefined],
  ['something else', undefined],
])('%s: %s', async (line, expected) => {
  expect(await find(`echo '${line}'`)).toBe(expected);
});

test('one that fails, or is not there, is not judged', async () => {
  expect(await find('exit 1')).toBeUndefined();
  expect(await findOldGit(createTestHost({ env: { PATH: '/nowhere' } }).machine)).toBeUndefined();
});
