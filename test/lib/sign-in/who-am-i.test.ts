import { type Emulator, startEmulator } from '@adoc/emulator';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { nameOfUser, whoAmI } from '../../../src/lib/sign-in/who-am-i.js';
import { catchError } from '../files/catch-error.js';
import { connectTo, token } from '../rest/connect-to.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [{ token, user: 'Ada Contoso' }] });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

async function ask(organization: string) {
  const { client } = await connectTo(emulator, { organization });
  return whoAmI(client, parseOrganization(organization));
}

test('the user is the one the server takes us for', async () => {
  expect(await ask('contoso')).toEqual({
    id: expect.any(String),
    name: 'Ada Contoso',
    account: 'ada.contoso@contoso.example',
  });
});

const id = '11111111-1111-1111-1111-111111111111';
test.each([
  [
    { id, providerDisplayName: 'Provider', customDisplayName: 'Custom' },
    { id, name: 'Custom' },
  ],
  [
    { id, providerDisplayName: 'Provider' },
    { id, name: 'Provider' },
  ],
  [
    { id, properties: { Account: { $value: 'CONTOSO\\ada' } } },
    { id, name: 'CONTOSO\\ada', account: 'CONTOSO\\ada' },
  ],
  [
    { id, properties: {} },
    { id, name: id },
  ],
])('%j is called %j', async (authenticatedUser, expected) => {
  emulator.fault({ status: 200, body: { authenticatedUser } });
  expect(await ask('contoso')).toEqual(expected);
});

test.each([
  ['the anonymous visitor', { authenticatedUser: { id: 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa' } }],
  ['nobody', {}],
  ['somebody without an id', { authenticatedUser: {} }],
])('%s is not signed in', async (_, body) => {
  emulator.fault({ status: 200, body });
  expect(await catchError(ask('contoso'))).toMatchObject({ code: 'not-signed-in', exitCode: 4 });
});

test.each([
  ['contoso-2', 'There is no organization at https://dev.azure.com/contoso-2.'],
  ['server', 'There is no collection at '],
])('%s that is not there is named by its own word', async (name, message) => {
  const organization = name === 'server' ? `${emulator.url}/tfs/other` : name;
  expect(await catchError(ask(organization))).toMatchObject({
    code: 'no-such-organization',
    exitCode: 3,
    message: expect.stringContaining(message),
  });
});

test.each([
  [{ id, name: 'Ada', account: 'ada@contoso.com' }, 'Ada (ada@contoso.com)'],
  [{ id, name: 'ada@contoso.com', account: 'ada@contoso.com' }, 'ada@contoso.com'],
  [{ id, name: 'Build Service' }, 'Build Service'],
])('%j is shown as %s', (user, shown) => {
  expect(nameOfUser(user)).toBe(shown);
});
