import { type Emulator, type Seed, startEmulator } from '@adoc/emulator';
import type { EntraMethodKind } from '../../../src/lib/entra/entra-method.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { type EntraWish, signInWithEntra } from '../../../src/lib/sign-in/sign-in-with-entra.js';
import { createTestHost, type HostOptions, type TestHost } from '../../world/create-host.js';
import { unusedPort } from '../../world/unused-port.js';
import { catchError } from '../files/catch-error.js';

const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const unwelcome = '22222222-2222-4333-8444-555555555555';
const seed: Seed = {
  organizations: [{ name: 'contoso', projects: [] }],
  entra: {
    tenants: [
      {
        name: 'contoso',
        clients: [
          { name: 'Azure CLI', id: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' },
          { name: 'unwelcome', id: unwelcome, needsConsent: true },
        ],
      },
      { name: 'fabrikam', users: [{ name: 'Stranger Fabrikam' }] },
    ],
  },
};
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ seed });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

interface Attempt {
  wish?: Partial<EntraWish>;
  host?: HostOptions;
  /** Called with the code that is shown. */
  meanwhile?: (code: string) => void;
}

function refused(kind: EntraMethodKind, { wish, host = {}, meanwhile }: Attempt = {}) {
  const made: TestHost = createTestHost({ ...host, env: { ADOC_EMULATOR: emulator.url, ...host.env } });
  made.machine.stderr.on('data', () => {
    for (const code of emulator.entra.pendingUserCodes()) meanwhile?.(code);
  });
  const given = signInWithEntra(made.local, {
    kind,
    organization: parseOrganization('contoso'),
    tenant: undefined,
    clientId: undefined,
    certificate: undefined,
    options,
    ...wish,
  });
  return catchError(given);
}

test('a declined code ends as a declined sign-in', async () => {
  const error = await refused('device-code', { meanwhile: (code) => emulator.entra.decline(code) });
  expect(error).toMatchObject({ message: 'The sign-in was declined.', exitCode: 4 });
});

test('a code that nobody enters in time ends so', async () => {
  const error = await refused('device-code', { meanwhile: () => emulator.clock.advance(900_000) });
  expect(error).toMatchObject({ message: 'Nobody entered the code in time.', exitCode: 4 });
});

test('a browser that is closed ends the waiting, and the code is offered instead', async () => {
  // The time that a person has passes at once on this machine's clock.
  const error = await refused('browser');
  expect(error).toMatchObject({ message: 'Nobody signed in in the browser in time.', exitCode: 4 });
  expect(error.suggestions.join()).toContain('--device-code');
});

test('a client that nobody has consented to is what an administrator is asked about', async () => {
  const approve = (code: string) => emulator.entra.approve(code);
  const error = await refused('device-code', { wish: { clientId: unwelcome }, meanwhile: approve });
  expect(error.message).toBe('Nobody has allowed this client to use Azure DevOps in the tenant.');
  expect(error.reason).toContain('AADSTS65001');
  expect(error.reason).not.toContain('Trace ID');
});

test('a user of another tenant is told so', async () => {
  emulator.entra.signInAs('Stranger Fabrikam');
  const error = await refused('device-code', { meanwhile: (code) => emulator.entra.approve(code) });
  expect(error.message).toBe('The user does not belong to the tenant of the organization.');
});

test('a policy that wants more sends to the browser', async () => {
  emulator.entra.refuseNext({ grant: 'devicecode', error: 'invalid_grant', code: 53003 });
  const error = await refused('device-code');
  expect(error.message).toBe('A policy of the tenant wants more than this way of signing in gives.');
});

test('where nobody can be reached the network is to blame, and nobody is told to sign in again', async () => {
  const host = { env: { ADOC_EMULATOR: `http://127.0.0.1:${await unusedPort()}` } };
  expect(await refused('device-code', { host })).toMatchObject({ code: 'unreachable', exitCode: 5 });
  const error = await refused('device-code', { host, wish: { tenant: 'contoso.onmicrosoft.com' } });
  expect(error).toMatchObject({
    code: 'unreachable',
    exitCode: 5,
    message: expect.stringContaining('login.microsoft'),
  });
});

test('an organization that is not there is said before anybody signs in', async () => {
  const error = await refused('device-code', { wish: { organization: parseOrganization('nowhere') } });
  expect(error).toMatchObject({ code: 'no-such-organization', exitCode: 3 });
  expect(emulator.requests.filter(({ url }) => url.includes('login.microsoftonline.com'))).toEqual([]);
});

test('a page of a proxy in place of an answer is an error, and is not repeated', async () => {
  emulator.fault({ match: { path: '/devicecode' }, status: 200, body: '<html>Please pay</html>', times: 9 });
  const error = await refused('device-code');
  expect(error).toMatchObject({ code: 'unreadable', exitCode: 5 });
  expect(`${error.message}${error.reason}`).not.toContain('<html>');
});

test('without questions the browser is no way, and the others are named', async () => {
  const error = await refused('browser', { wish: { options: { ...options, noInput: true } } });
  expect(error).toMatchObject({ code: 'no-input', exitCode: 2 });
  for (const way of ['--device-code', '--service-principal', '--managed-identity', '--workload-identity'])
    expect(error.suggestions.join()).toContain(way);
});
