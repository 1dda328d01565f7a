import { type Emulator, startEmulator } from '@adoc/emulator';
import { renew } from '../../../src/lib/entra/renew.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { signIn } from '../../../src/lib/sign-in/sign-in.js';
import { signInWithEntra } from '../../../src/lib/sign-in/sign-in-with-entra.js';
import { talkOn } from '../../../src/lib/talk.js';
import { createTestHost, type TestHost } from '../../world/create-host.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const contoso = parseOrganization('contoso');
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

/** A person who has signed in with a device code. */
async function signedIn(home = temporaryDirectory()): Promise<TestHost> {
  const host = createTestHost({ home, env: { ADOC_EMULATOR: emulator.url } });
  const wish = { tenant: undefined, clientId: undefined, certificate: undefined, options };
  // The code is typed by somebody else as soon as it is shown.
  host.machine.stderr.on('data', () => {
    for (const code of emulator.entra.pendingUserCodes()) emulator.entra.approve(code);
  });
  const given = await signInWithEntra(host.local, { kind: 'device-code', organization: contoso, ...wish });
  const chosen = await host.local.chooseStore();
  await signIn(host.local, { organization: contoso, allowHttp: false, given, chosen, options });
  return host;
}

function anHourLater(...hosts: TestHost[]): void {
  emulator.clock.advance(3_600_000);
  for (const { clock } of hosts) clock.pass(emulator.clock.now() - clock.now());
}

/** Passes for both, however far apart they are. */
function anHour({ clock }: TestHost): void {
  emulator.clock.advance(3_600_000);
  clock.pass(3_600_000);
}

const tokenRequests = () =>
  emulator.requests.filter(({ url }) => new URL(url).pathname.endsWith('/oauth2/v2.0/token')).length;

async function current({ local, machine }: TestHost): Promise<string> {
  const account = await (await local.accounts()).find(contoso.url);
  if (!account) throw new Error('nobody is signed in');
  return (await renew(local, account, talkOn(machine, options))).secret.reveal();
}

test('a person signs in with the code that is shown, as whom the service then knows them', async () => {
  const host = await signedIn();
  expect(host.stderr()).toMatch(/https:\/\/\S+ .*[A-Z0-9]{8,9}/);
  expect(await (await host.local.accounts()).list()).toMatchObject([
    { organization: contoso.url, kind: 'entra', entra: { kind: 'device-code' }, user: { name: 'Ada Contoso' } },
  ]);
});

test.each([
  ['behind', -1],
  ['ahead', 1],
])(
  'a server whose clock is a year %s gives a token that is used for its hour, and renewed then',
  async (_name, years) => {
    emulator.clock.set(Date.now() + years * 365 * 86_400_000);
    const host = await signedIn();
    const before = tokenRequests();
    const first = await current(host);
    host.clock.pass(50 * 60_000);
    expect(await current(host)).toBe(first);
    expect(tokenRequests()).toBe(before);
    anHour(host);
    expect(await current(host)).not.toBe(first);
    expect(tokenRequests()).toBe(before + 1);
  },
);

test('a token that was kept while this machine’s clock was a year ahead is renewed once the clock is right', async () => {
  const host = await signedIn();
  const first = await current(host);
  host.clock.pass(-365 * 86_400_000);
  expect(await current(host)).not.toBe(first);
  const before = tokenRequests();
  await current(host);
  expect(tokenRequests()).toBe(before);
});

test('an access token that is valid is used as it is, without a request', async () => {
  const host = await signedIn();
  const before = emulator.requests.length;
  await current(host);
  expect(emulator.requests).toHaveLength(before);
});

test('one that is about to expire is renewed, and kept', async () => {
  const host = await signedIn();
  const first = await current(host);
  anHourLater(host);
  const second = await current(host);
  expect(second).not.toBe(first);
  expect(await current(host)).toBe(second);
});

test('of many that need it at once one renews, and the others take what it got', async () => {
  const home = temporaryDirectory();
  const host = await signedIn(home);
  const before = tokenRequests();
  const others = Array.from({ length: 8 }, () => createTestHost({ home, env: { ADOC_EMULATOR: emulator.url } }));
  anHourLater(host, ...others);
  const tokens = await Promise.all([host, ...others].map(current));
  expect(new Set(tokens).size).toBe(1);
  expect(tokenRequests() - before).toBe(1);
});

test('a sign-in that was ended elsewhere has to be made again', async () => {
  const host = await signedIn();
  emulator.entra.revokeSessions('Ada Contoso');
  anHourLater(host);
  const error = await catchError(current(host));
  expect(error).toMatchObject({ code: 'entra-refused', exitCode: 4 });
  expect(error.suggestions[0]).toContain('adoc devops login --auth-type entra');
});
