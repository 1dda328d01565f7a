import type { Fault } from '@adoc/emulator';
import { createWorld, token, type World } from '../world/create-world.js';
import { readFiles } from '../world/read-tree.js';
import { runOnTerminal } from '../world/run-on-terminal.js';
import { seedCollections } from '../world/seed-collections.js';
import { unusedPort } from '../world/unused-port.js';

/** Milliseconds: what fails is tried again for some seconds. */
const patience = 30_000;

let world: World;

beforeEach(async () => {
  const seed = seedCollections(['One'], ['contoso']);
  seed.organizations.push({ name: 'open', publicProjects: true, projects: [] });
  const pats = [
    { token, user: 'Ada Contoso' },
    { token: 'expired-token', expired: true },
  ];
  world = await createWorld({ seed, pats, hasFaults: true });
});
afterEach(() => world.close());

const login = (organization: string) =>
  world.adoc(['devops', 'login', '--organization', organization], { stdin: token });

async function status(words: string[] = [], env: Record<string, string> = {}) {
  const { stdout, stderr, exitCode } = await world.adoc(['devops', 'status', ...words], { env });
  expect(stderr).toBe('');
  return { rows: JSON.parse(stdout), exitCode };
}

describe('a server that cannot be asked is exit code 5, and no word against the token:', () => {
  test.concurrent.each<[string, Fault, string]>([
    ['503', { status: 503, times: 'always' }, 'unavailable'],
    ['503 with a byte-order mark', { bom: true, times: 'always' }, 'unavailable'],
    ['a connection that drops', { reset: true, times: 'always' }, 'unreachable'],
    ['throttling', { status: 429, retryAfter: 600, times: 'always' }, 'throttled'],
  ])(
    '%s',
    async (_name, fault, code) => {
      // A world of its own for each: they wait for their further attempts side by side.
      const own = await createWorld({ hasFaults: true });
      await own.login('contoso');
      own.emulator.fault(fault);
      const { stdout, exitCode } = await own.adoc(['devops', 'status']);
      const [row] = JSON.parse(stdout);
      expect(exitCode).toBe(5);
      expect(row).toMatchObject({
        credential: { kind: 'pat', source: expect.stringContaining('the token stored for') },
        store: 'file',
        user: null,
        problem: { code, exitCode: 5 },
      });
      expect(JSON.stringify(row.problem)).not.toMatch(/token|accept|sign/i);
      await own.close();
    },
    patience,
  );

  test(
    'nobody listens',
    async () => {
      const organization = `http://127.0.0.1:${await unusedPort()}/tfs/One`;
      const { rows, exitCode } = await status(['--organization', organization], { ADOC_TOKEN: token });
      expect(exitCode).toBe(5);
      expect(rows[0]).toMatchObject({
        problem: { code: 'unreachable', reason: expect.stringContaining('ECONNREFUSED') },
      });
    },
    patience,
  );
});

describe('a credential that cannot be used is exit code 4:', () => {
  test.each<[string, string[], Record<string, string>, object]>([
    [
      'none',
      ['--organization', 'contoso'],
      {},
      { code: 'not-signed-in', message: expect.stringContaining('not signed in to') },
    ],
    [
      'an expired one',
      ['--organization', 'contoso'],
      { ADOC_TOKEN: 'expired-token' },
      { code: 'not-signed-in', reason: 'Access Denied: The Personal Access Token used has expired.' },
    ],
    [
      'one that counts as nobody where projects are public',
      ['--organization', 'open'],
      { ADOC_TOKEN: 'unknown' },
      { code: 'not-signed-in', reason: expect.stringContaining('anonymous visitor') },
    ],
    [
      'a variable that was not expanded',
      ['--organization', 'contoso'],
      { ADOC_TOKEN: '$(PAT)' },
      { code: 'mispasted-token', message: expect.stringContaining('ADOC_TOKEN') },
    ],
    [
      'a variable that was not expanded, without asking',
      ['--organization', 'contoso', '--offline'],
      { ADOC_TOKEN: '$(PAT)' },
      { code: 'mispasted-token' },
    ],
  ])('%s', async (_name, words, env, problem) => {
    const { rows, exitCode } = await status(words, env);
    expect(exitCode).toBe(4);
    expect(rows).toMatchObject([{ user: null, problem }]);
  });

  test('one that has been revoked since', async () => {
    await login('contoso');
    world.emulator.fault({ status: 401, body: '' });
    const { rows, exitCode } = await status();
    expect(exitCode).toBe(4);
    expect(rows[0]).toMatchObject({ credential: { kind: 'pat' }, problem: { code: 'not-signed-in', exitCode: 4 } });
  });

  test('a store that has lost it', async () => {
    await login('contoso');
    const env = { ADOC_DATA_DIR: `${world.folder}/elsewhere` };
    const { rows, exitCode } = await status(['--offline'], env);
    expect(exitCode).toBe(4);
    expect(rows[0]).toMatchObject({ credential: null, store: 'file', problem: { code: 'secret-missing' } });
  });
});

test('a problem of another organization is shown, and the one in use decides about the exit code', async () => {
  await login('contoso');
  await login(`${world.emulator.url}/tfs/One`);
  world.emulator.fault({ match: { path: '/tfs/one' }, status: 401, body: '' });
  const { rows, exitCode } = await status();
  expect(exitCode).toBe(0);
  expect(rows).toMatchObject([{ problem: null }, { problem: { code: 'not-signed-in' } }]);
});

test('a person reads what is wrong and why', async () => {
  const words = ['devops', 'status', '--organization', 'contoso', '-o', 'table'];
  const { stdout, exitCode } = await world.adoc(words, { env: { ADOC_TOKEN: 'expired-token' } });
  expect(exitCode).toBe(4);
  expect(stdout).toContain(
    '  Problem:      https://dev.azure.com/contoso does not accept the token in the environment',
  );
  expect(stdout).toContain('  Reason:       Access Denied: The Personal Access Token used has expired.');
});

describe('where nobody is signed in', () => {
  test('status is empty, with exit code 4, and leaves no file', async () => {
    expect(await world.adoc(['devops', 'status'])).toEqual({
      stdout: '[]\n',
      stderr: 'Warning: Nobody is signed in. To sign in: adoc devops login --organization URL\n',
      exitCode: 4,
    });
    expect(await readFiles(world.home)).toEqual({});
  });

  test('status tells a person how to sign in', async () => {
    const { screen, exitCode } = await runOnTerminal(world, ['devops', 'status']).finished;
    expect(exitCode).toBe(4);
    expect(screen).toContain('Nobody is signed in. To sign in: adoc devops login --organization URL');
  });
});

test.each([
  ['the default token', {}],
  ['the token in ADOC_TOKEN', { ADOC_TOKEN: token }],
])('where no organization is named, status tells a person that %s lacks one', async (name, env) => {
  if (name === 'the default token') await world.adoc(['devops', 'login'], { stdin: token });
  const { screen } = await runOnTerminal(world, ['devops', 'status'], { env }).finished;
  expect(screen).toContain(`There is no organization to use ${name} with. To keep one: adoc devops configure`);
  expect(screen).not.toContain('Nobody is signed in');
});
