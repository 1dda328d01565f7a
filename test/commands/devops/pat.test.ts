import { writeFileSync } from 'node:fs';
import path from 'node:path';
import DevopsLogin from '../../../src/commands/devops/login.js';
import PatCreate from '../../../src/commands/devops/pat/create.js';
import PatList from '../../../src/commands/devops/pat/list.js';
import PatRevoke from '../../../src/commands/devops/pat/revoke.js';
import PatRotate from '../../../src/commands/devops/pat/rotate.js';
import PatShow from '../../../src/commands/devops/pat/show.js';
import PatUpdate from '../../../src/commands/devops/pat/update.js';
import DevopsStatus from '../../../src/commands/devops/status.js';
import { answerWith, fakeAzureCli } from '../../world/fake-azure-cli.js';
import { FakeClock } from '../../world/fake-clock.js';
import { startWorld, token } from '../start-world.js';

const now = new FakeClock().now();
const day = 86_400_000;
const bearer = 'bearer-token-5c8e2a7d94b1f6';
const many = Array.from({ length: 120 }, (_, index) => ({
  token: `many-tokens-of-ada-${index}`,
  name: `job-${index}`,
}));
const world = startWorld({
  now: new Date(now),
  pats: [
    { token, name: 'laptop', scopes: ['vso.code', 'vso.build'], organizations: ['contoso', 'DefaultCollection'] },
    ...many,
  ],
  bearerTokens: [bearer],
  seed: {
    organizations: [{ name: 'contoso', projects: [], patPolicy: { forbidsFullScope: true } }],
    collections: [{ name: 'DefaultCollection', projects: [] }],
    entra: { tenants: [{ name: 'contoso', approvesDeviceCodes: true }] },
  },
});

interface Pat {
  authorizationId: string;
  displayName: string;
  scope: string;
  validTo: string;
  token?: string;
  storedIn?: string;
}

/** A person who has signed in with Microsoft Entra ID, and whose default organization that is. */
async function signIn(...organization: string[]): Promise<string> {
  const words = ['--organization', 'contoso', ...organization, '--auth-type', 'entra', '--device-code'];
  const { home, exitCode, stderr } = await world.run(DevopsLogin, words);
  if (exitCode !== 0) throw new Error(stderr);
  return home;
}

async function list(home: string, ...words: string[]): Promise<Pat[]> {
  return JSON.parse((await world.run(PatList, words, { home })).stdout);
}

async function laptop(home: string): Promise<Pat> {
  const found = (await list(home)).find(({ displayName }) => displayName === 'laptop');
  if (!found) throw new Error('no token is called laptop');
  return found;
}

const errorIn = (stderr: string) => JSON.parse(stderr).error;
const withJson = (words: string[]) => [...words, '--output', 'json'];

test('all tokens are listed, page after page, without a secret', async () => {
  const home = await signIn();
  const { stdout } = await world.run(PatList, [], { home });
  expect(JSON.parse(stdout)).toHaveLength(121);
  expect(stdout).not.toContain('many-tokens');
});

test('a table says what a token is for, and where', async () => {
  const home = await signIn();
  const { authorizationId: id } = await laptop(home);
  const { stdout } = await world.run(PatShow, ['--id', id], { home, isTTY: true });
  expect(stdout).toMatch(/laptop +vso\.code vso\.build +2027-01-02 +this one/);
});

test('a new token is in the result, once, and signs in', async () => {
  const home = await signIn();
  const words = ['--name', 'ci', '--scope', 'code_write', 'build_execute', '--expires', '10', '--debug'];
  const { result, stderr } = await world.run(PatCreate, words, { home });
  const pat = result as Pat;
  expect(pat).toMatchObject({ displayName: 'ci', scope: 'vso.code_write vso.build_execute', storedIn: null });
  expect(Math.round((Date.parse(pat.validTo) - now) / day)).toBe(10);
  expect(stderr).not.toContain(pat.token);
  const status = await world.run(DevopsStatus, ['--org', 'contoso'], { env: { ADOC_TOKEN: pat.token } });
  expect(status.result).toMatchObject([{ user: { name: 'Ada Contoso' } }]);
  expect(JSON.stringify(await list(home))).not.toContain(pat.token);
});

test('with --store it goes into the secret store, is never shown, and is what commands use', async () => {
  const home = await signIn();
  const words = ['--name', 'ci', '--scope', 'code', '--store', '--debug'];
  const { stdout, stderr } = await world.run(PatCreate, words, { home });
  expect(JSON.parse(stdout)).not.toHaveProperty('token');
  // The emulator's tokens have four letters in common.
  expect(stdout + stderr).not.toContain('AZDO');
  expect(JSON.parse(stdout)).toMatchObject({ storedIn: expect.stringContaining('file'), replacedSignIn: true });
  const { result } = await world.run(DevopsStatus, [], { home });
  expect(result).toMatchObject([
    {
      credential: { kind: 'pat' },
      store: 'file',
      user: { name: 'Ada Contoso' },
      expiresAt: JSON.parse(stdout).validTo,
    },
  ]);
});

test('a sign-in for all organizations goes on managing tokens beside one that is stored', async () => {
  const { home } = await world.run(DevopsLogin, ['--auth-type', 'entra', '--device-code']);
  const options = { home, env: { ADOC_ORGANIZATION: 'contoso' } };
  const { result } = await world.run(PatCreate, ['--name', 'ci', '--scope', 'code', '--store'], options);
  expect(result).toMatchObject({ replacedSignIn: false });
  const { authorizationId: id } = result as Pat;
  const rotated = await world.run(PatRotate, ['--id', id, '--store'], options);
  expect(rotated.result).toMatchObject({ displayName: 'ci', scope: 'vso.code', replaces: id });
  const { result: status } = await world.run(DevopsStatus, [], options);
  expect(status).toMatchObject([{ credential: { kind: 'pat' }, user: { name: 'Ada Contoso' } }]);
});

test('a token that cannot be kept is revoked again', async () => {
  const home = await signIn();
  const before = await list(home);
  writeFileSync(path.join(home, 'config/accounts.json.lock'), 'in the way of everybody who would change the accounts');
  const words = withJson(['--name', 'ci', '--scope', 'code', '--store']);
  const { exitCode, stderr } = await world.run(PatCreate, words, { home });
  expect({ exitCode, code: errorIn(stderr).code }).toMatchObject({ exitCode: 1 });
  expect(await list(home)).toEqual(before);
  expect(await list(home, '--filter', 'revoked')).toMatchObject([{ displayName: 'ci' }]);
});

test('nothing is created where there is no store to keep it in', async () => {
  const home = await signIn();
  world.takeRequests();
  const options = { home, env: { ADOC_SECRET_STORE: 'shoebox' } };
  const { exitCode } = await world.run(PatCreate, ['--name', 'ci', '--scope', 'code', '--store'], options);
  expect(exitCode).toBe(2);
  expect(world.takeRequests().filter((line) => line.startsWith('POST'))).toEqual([]);
});

test('an update changes what is given and leaves the rest', async () => {
  const home = await signIn();
  const { authorizationId: id, scope } = await laptop(home);
  const { result } = await world.run(PatUpdate, ['--id', id, '--expires', '2026-02-01'], { home });
  expect(result).toMatchObject({ displayName: 'laptop', scope, validTo: '2026-02-01T23:59:59.000Z' });
  const renamed = await world.run(PatUpdate, ['--id', id, '--name', 'desk', '--scope', 'work'], { home });
  expect(renamed.result).toMatchObject({ displayName: 'desk', scope: 'vso.work' });
  expect((await world.run(PatUpdate, ['--id', id], { home })).exitCode).toBe(2);
});

test('a revoked token signs nobody in any more', async () => {
  const home = await signIn();
  const { authorizationId: id } = await laptop(home);
  const { stdout } = await world.run(PatRevoke, ['--id', id], { home, isTTY: true });
  expect(stdout).toBe(`${id} is revoked.\n`);
  const { exitCode } = await world.run(DevopsStatus, ['--org', 'contoso'], { env: { ADOC_TOKEN: token } });
  expect(exitCode).toBe(4);
});

test('a rotation makes a token like the former one, and ends that', async () => {
  const home = await signIn();
  const former = await laptop(home);
  const words = ['--id', former.authorizationId];
  const { result } = await world.run(PatRotate, words, { home });
  const { displayName, scope, token: secret } = result as Pat;
  expect({ displayName, scope }).toEqual({ displayName: former.displayName, scope: former.scope });
  expect(result).toMatchObject({ replaces: former.authorizationId, targetAccounts: [expect.any(String)] });
  const use = (value?: string) => world.run(DevopsStatus, ['--org', 'contoso'], { env: { ADOC_TOKEN: value } });
  expect((await use(secret)).exitCode).toBe(0);
  expect((await use(token)).exitCode).toBe(4);
});

test('a rotation that the service refuses leaves the former token', async () => {
  const home = await signIn();
  const { authorizationId: id } = await laptop(home);
  const { exitCode, stderr } = await world.run(PatRotate, withJson(['--id', id, '--expires', '900']), { home });
  expect({ exitCode, code: errorIn(stderr).code }).toEqual({ exitCode: 1, code: 'pat-refused' });
  expect(await laptop(home)).toMatchObject({ authorizationId: id });
});

test.each([
  ['show', PatShow, ['--id', '00000000-1111-4222-8333-444444444444'], 3, 'There is no such token.'],
  ['update', PatUpdate, ['--id', '00000000-1111-4222-8333-444444444444', '--name', 'x'], 3, 'There is no such token.'],
  ['rotate', PatRotate, ['--id', '00000000-1111-4222-8333-444444444444'], 3, 'There is no such token.'],
  ['revoke', PatRevoke, ['--id', '00000000-1111-4222-8333-444444444444'], 3, 'There is no such token'],
  ['create', PatCreate, ['--name', 'x', '--scope', 'everything'], 1, 'A scope does not exist.'],
  [
    'create',
    PatCreate,
    ['--name', 'x', '--scope', 'code', '--expires', '366'],
    1,
    'The token cannot expire at that time',
  ],
  ['create', PatCreate, ['--name', 'x', '--scope', 'full'], 1, 'The tenant does not allow tokens with full access.'],
  ['create', PatCreate, ['--name', 'x', '--scope', 'code;rm'], 2, 'is not a scope'],
])('what %s cannot do ends with a reason of its own (%#)', async (_, command, words, code, message) => {
  const home = await signIn();
  const { exitCode, stderr, stdout } = await world.run(command, withJson(words), { home });
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
  expect(errorIn(stderr).message).toContain(message);
});

test('a token manages no tokens: the error says what does', async () => {
  const { home } = await world.login('contoso');
  const { exitCode, stderr } = await world.run(PatList, withJson([]), { home, env: { ADOC_AZURE_CLI: 'off' } });
  expect(exitCode).toBe(4);
  expect(errorIn(stderr)).toMatchObject({
    code: 'entra-needed',
    suggestions: expect.arrayContaining(['adoc devops login --auth-type entra']),
  });
});

test('the sign-in of Azure CLI will do, though a token is in the environment', async () => {
  const az = fakeAzureCli(answerWith(bearer, 3600, now));
  const env = { PATH: az.path, ADOC_TOKEN: token, ADOC_ORGANIZATION: 'contoso' };
  const { exitCode, result, stderr } = await world.run(PatCreate, ['--name', 'x', '--scope', 'code'], { env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(result).toMatchObject({ displayName: 'x' });
});

test('a Server has no interface for it, and its page is named', async () => {
  const { home } = await world.login(world.emulator.organizationUrl);
  const { exitCode, stderr } = await world.run(PatList, withJson([]), { home });
  expect(exitCode).toBe(4);
  expect(errorIn(stderr).suggestions[0]).toContain('/_usersSettings/tokens');
});
