import { type Emulator, startEmulator } from '@adoc/emulator';
import { findAzureCliCredential } from '../../../src/lib/azure-cli/azure-cli-credential.js';
import { authorizationOf } from '../../../src/lib/credentials/credential.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { talkOn } from '../../../src/lib/talk.js';
import { createTestHost, type TestHost } from '../../world/create-host.js';
import { answerWith, type FakeAzureCli, fakeAzureCli } from '../../world/fake-azure-cli.js';
import { FakeClock } from '../../world/fake-clock.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const token = 'azure-cli-token-5c8e2a7d94b1f6';
const contoso = parseOrganization('contoso');
const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ bearerTokens: [token] });
});
afterAll(() => emulator.close());

function hostWith(az: FakeAzureCli | undefined, home = temporaryDirectory()): TestHost {
  const env = { ADOC_EMULATOR: emulator.url, PATH: az?.path ?? '/nowhere', HOME: home, ADOC_TOKEN: 'not-for-az' };
  return createTestHost({ home, env });
}

const find = ({ local, machine }: TestHost) => findAzureCliCredential(local, contoso, talkOn(machine, options));

test('the token is asked for in the tenant that the organization names, and sent as Bearer', async () => {
  const az = fakeAzureCli(answerWith(token));
  const found = await find(hostWith(az));
  expect(found && authorizationOf(found)).toBe(`Bearer ${token}`);
  const [call = '', ...more] = az.calls();
  expect(more).toEqual([]);
  expect(call).toMatch(
    /^account get-access-token --resource 499b84ac-1321-427f-aa17-267ca6975798 --output json --tenant [0-9a-f-]{36}$/,
  );
  const refused = await fetch(`${emulator.url}/contoso/_apis/projects`, {
    headers: { 'x-tfs-fedauthredirect': 'Suppress' },
  });
  expect(call).toContain(refused.headers.get('x-vss-resourcetenant'));
});

test('it sees no token of ours in its environment', async () => {
  const az = fakeAzureCli(answerWith(token));
  await find(hostWith(az));
  expect(az.environment()).not.toContain('not-for-az');
});

test('the token is kept, so that another command does not start Azure CLI', async () => {
  const az = fakeAzureCli(answerWith(token));
  const home = temporaryDirectory();
  await find(hostWith(az, home));
  expect((await find(hostWith(az, home)))?.secret.reveal()).toBe(token);
  expect(az.calls()).toHaveLength(1);
});

test('a token that is about to expire is not used again', async () => {
  const az = fakeAzureCli(answerWith(token, 240, new FakeClock().now()));
  const home = temporaryDirectory();
  await find(hostWith(az, home));
  await find(hostWith(az, home));
  expect(az.calls()).toHaveLength(2);
});

test('a kept token that is rejected goes, and Azure CLI is asked again', async () => {
  const az = fakeAzureCli(answerWith(token));
  const home = temporaryDirectory();
  await find(hostWith(az, home));
  await (await find(hostWith(az, home)))?.rejected?.();
  await find(hostWith(az, home));
  expect(az.calls()).toHaveLength(2);
});

test('it is no sign-in of its own: nobody is listed, and a logout takes it along', async () => {
  const az = fakeAzureCli(answerWith(token));
  const { local, ...host } = hostWith(az);
  await find({ ...host, local });
  const accounts = await local.accounts();
  expect(await accounts.list()).toEqual([]);
  expect(await accounts.findCached(contoso.url)).toMatchObject({ kind: 'azure-cli' });
  await accounts.removeAll();
  expect(await accounts.findCached(contoso.url)).toBeUndefined();
});

test('without Azure CLI, or with it switched off, there is nothing and no request', async () => {
  const before = emulator.requests.length;
  expect(await find(hostWith(undefined))).toBeUndefined();
  const off = hostWith(fakeAzureCli(answerWith(token)));
  off.machine.env.ADOC_AZURE_CLI = 'off';
  expect(await find(off)).toBeUndefined();
  expect(emulator.requests).toHaveLength(before);
});

test.each([
  [
    'nobody is signed in',
    [`echo "ERROR: Please run 'az login' to setup account." >&2`, 'exit 1'],
    'azure-cli-signed-out',
  ],
  ['it is broken', ['exit 127'], 'azure-cli-failed'],
  ['it prints something else', [`echo 'token: ${token}'`], 'azure-cli-failed'],
])('where %s, that is the error, without a word of what it printed', async (_, lines, code) => {
  const error = await catchError(find(hostWith(fakeAzureCli(...lines))));
  expect(error).toMatchObject({ code, exitCode: 4 });
  expect(JSON.stringify([error.message, error.reason, error.suggestions])).not.toContain(token);
});
