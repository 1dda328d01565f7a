import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInChild } from '../../../src/lib/secrets/run-in-child.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adoc-child-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a keychain that did not answer once is not waited for again', async () => {
  const script = path.join(folder, 'silent.cjs');
  const log = path.join(folder, 'log');
  await writeFile(
    script,
    `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'asked\\n'); process.stdin.resume();`,
  );
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
  const run = runInChild({ script, env, platform: 'linux', timeLimit: 2_000 });

  const first = await run({ verb: 'find', account: 'one' });
  const second = await run({ verb: 'find', account: 'two' });

  expect(first).toEqual({ failure: expect.stringContaining('did not answer within 2 s') });
  expect(second).toEqual(first);
  expect(await readFile(log, 'utf8')).toBe('asked\n');
});
