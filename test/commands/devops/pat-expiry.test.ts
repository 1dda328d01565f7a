import DevopsLogin from '../../../src/commands/devops/login.js';
import PatCreate from '../../../src/commands/devops/pat/create.js';
import DevopsStatus from '../../../src/commands/devops/status.js';
import { createTestHost } from '../../world/create-host.js';
import { FakeClock } from '../../world/fake-clock.js';
import { startWorld, token } from '../start-world.js';

const now = new FakeClock().now();
const day = 86_400_000;
const world = startWorld({
  now: new Date(now),
  pats: [{ token, user: 'Ada Contoso' }],
  seed: {
    organizations: [{ name: 'contoso', projects: [] }],
    entra: { tenants: [{ name: 'contoso', approvesDeviceCodes: true }] },
  },
});

/** A home with a token that was created here, and is stored. */
async function store(days: number): Promise<{ home: string; secret: string }> {
  const words = ['--organization', 'contoso', '--auth-type', 'entra', '--device-code'];
  const { home } = await world.run(DevopsLogin, words);
  const create = ['--name', 'ci', '--scope', 'full', '--expires', String(days), '--store'];
  const { exitCode } = await world.run(PatCreate, create, { home });
  expect(exitCode).toBe(0);
  return { home, secret: await readToken(home) };
}

async function readToken(home: string): Promise<string> {
  const accounts = await createTestHost({ home }).local.accounts();
  const [account] = await accounts.list();
  if (!account) throw new Error('nothing is stored');
  return (await accounts.getSecret(account)).reveal();
}

test('status shows when a stored token expires, and is silent while that is far', async () => {
  const { home } = await store(30);
  const { stdout, stderr } = await world.run(DevopsStatus, [], { home, isTTY: true });
  expect(stdout).toMatch(/Expires: +2026-02-01/);
  expect(stdout).not.toContain('Warning');
  expect(stderr).toBe('');
});

test('it warns within seven days, for scripts too', async () => {
  const { home } = await store(5);
  const { stderr, exitCode } = await world.run(DevopsStatus, [], { home });
  expect(exitCode).toBe(0);
  expect(stderr).toBe('Warning: The token for https://dev.azure.com/contoso expires on 2026-01-07, in 5 days.\n');
  expect((await world.run(DevopsStatus, ['--only-show-errors'], { home })).stderr).toBe('');
});

test('a token that nobody knows the end of is not spoken of', async () => {
  const { home } = await world.login('contoso');
  const { stdout, stderr } = await world.run(DevopsStatus, [], { home });
  expect(JSON.parse(stdout)).toMatchObject([{ expiresAt: null }]);
  expect(stderr).toBe('');
});

test('a login with the same token keeps what is known of its end; one with another does not', async () => {
  const { home, secret } = await store(5);
  const login = (stdin: string) => world.run(DevopsLogin, ['--organization', 'contoso'], { home, stdin });
  const again = await login(secret);
  expect(again.result).toMatchObject({ kind: 'pat', expiresAt: expect.stringMatching(/^2026-01-07/) });
  expect(again.stderr).toBe('Warning: The token expires on 2026-01-07, in 5 days.\n');
  expect((await login(token)).result).toMatchObject({ expiresAt: null });
});

test('an expired token that is rejected is said to have expired', async () => {
  const { home } = await store(1);
  world.emulator.clock.advance(2 * day);
  const { result, stdout, stderr, exitCode } = await world.run(DevopsStatus, [], { home, now: now + 2 * day });
  expect({ exitCode, result }).toEqual({ exitCode: 4, result: undefined });
  expect(JSON.parse(stdout)[0].problem.message).toBe(
    'https://dev.azure.com/contoso does not accept the token stored for https://dev.azure.com/contoso, which expired on 2026-01-03.',
  );
  expect(stderr).toContain('Warning: The token for https://dev.azure.com/contoso expired on 2026-01-03.');
});
