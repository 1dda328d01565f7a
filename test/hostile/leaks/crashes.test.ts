import path from 'node:path';
import { createWorld, token, type World } from '../../world/create-world.js';
import { findLeaks, readFilesOutsideStore } from '../../world/find-leaks.js';
import { root } from '../../world/run-adoc.js';
import { count } from '../count.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.login();
});
afterAll(() => world.close());

async function expectNoLeak(words: readonly string[], env: Record<string, string>, secret = token): Promise<string> {
  const { stdout, stderr, exitCode } = await world.adoc([...words, '--debug'], { env });
  expect(exitCode).not.toBe(0);
  const texts = { stdout, stderr, ...(await readFilesOutsideStore(world.folder)) };
  expect(findLeaks([secret], texts)).toEqual([]);
  count('outputs searched');
  return stderr;
}

test.each(['request', 'callback', 'event'])(
  'when the runtime fails in a request (%s) and its error holds the header, no token is shown',
  async (moment) => {
    const preload = path.join(root, 'test/fixtures/break-requests.cjs');
    const stderr = await expectNoLeak(
      ['repos', 'list', '--project', 'Fabrikam', '--organization', world.emulator.organizationUrl],
      {
        NODE_OPTIONS: `--require "${preload}"`,
        BREAK_AT: moment,
      },
    );
    expect(stderr).toContain('The engine stumbled over');
  },
);

test.each([
  ['a line break', 'canary-0f3c9a7e51d2\nX-Other: 1'],
  ['a control character', 'canary-0f3c9a7e51d2\u0001'],
  ['a character that no header can hold', 'canary-0f3c9a7e51d2\u2713'],
  ['a variable that nobody replaced', '$(canary-0f3c9a7e51d2)'],
])('a token in the environment with %s is refused without being shown', async (_name, value) => {
  await expectNoLeak(
    ['repos', 'list', '--project', 'Fabrikam', '--organization', world.emulator.organizationUrl],
    { ADOC_TOKEN: value },
    'canary-0f3c9a7e51d2',
  );
});

test('a full disk under the result shows no token', async () => {
  if (process.platform !== 'linux') return;
  const words = [
    '-c',
    `'${process.execPath}' '${path.join(root, 'bin/run.js')}' repos list --project Fabrikam --organization ${world.emulator.organizationUrl} --debug > /dev/full`,
  ];
  const { execFile } = await import('node:child_process');
  const env = { PATH: process.env.PATH, HOME: world.home, ADOC_EMULATOR: world.emulator.url };
  const stderr = await new Promise<string>((resolve) =>
    execFile('/bin/sh', words, { env }, (_error, _out, said) => resolve(said)),
  );
  expect(stderr).toContain('ENOSPC');
  expect(findLeaks([token], { stderr })).toEqual([]);
  count('outputs searched');
});
