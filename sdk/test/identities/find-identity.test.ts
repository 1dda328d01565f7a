import { type Emulator, startEmulator } from '@adoc/emulator';
import { createTestHost } from '../../../test/world/create-host.js';
import { findIdentity, me, type People } from '../../src/identities/find-identity.js';

const token = 'identity-test-token-9b1e';
let emulator: Emulator;
let people: People;

beforeAll(async () => {
  const users = ['Ada Contoso', 'Ada Fabrikam', 'Grace Hopper'].map((name) => ({ name }));
  const seed = {
    organizations: [{ name: 'contoso', users, projects: [{ name: 'Fabrikam', teams: [{ name: 'Shop' }] }] }],
  };
  emulator = await startEmulator({ pats: [{ token, user: 'Ada Contoso' }], seed });
  const { host } = createTestHost({ env: { ADOC_TOKEN: token, ADOC_EMULATOR: emulator.url } });
  const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
  const session = host.session({ organization: 'contoso', plugin: 'test/1', options });
  people = { client: await session.client(), graph: () => session.client('graph') };
});
afterAll(() => emulator.close());

test('me is whoever is signed in', async () => {
  const ada = await me(people.client);
  expect(ada.displayName).toBe('Ada Contoso');
  expect(await findIdentity(people, 'Me')).toEqual(ada);
});

test('a person by name in any case, by the beginning of one, by mail address, alias and id', async () => {
  const grace = await findIdentity(people, 'grace hopper');
  expect(grace.displayName).toBe('Grace Hopper');
  for (const text of ['Grace', grace.uniqueName, grace.uniqueName.split('@')[0] as string, grace.id, ` ${grace.id} `])
    expect(await findIdentity(people, text)).toEqual(grace);
});

test('a name in full is nobody else, although others begin with it', async () => {
  expect((await findIdentity(people, 'Ada Contoso')).displayName).toBe('Ada Contoso');
});

test('a team by its name', async () => {
  expect((await findIdentity(people, '[Fabrikam]\\Shop')).displayName).toBe('[Fabrikam]\\Shop');
});

test('several are an error that lists them', async () => {
  await expect(findIdentity(people, 'Ada')).rejects.toMatchObject({
    exitCode: 2,
    suggestions: expect.arrayContaining([expect.stringMatching(/^Ada Fabrikam, ada\.fabrikam@.+: [0-9a-f-]{36}$/)]),
  });
});

test.each(['nobody', 'nobody@contoso.example', '11111111-2222-3333-4444-555555555555', ' '])(
  'there is nobody called "%s": exit code 3',
  async (text) => {
    await expect(findIdentity(people, text)).rejects.toMatchObject({ exitCode: 3, code: 'no-such-identity' });
  },
);
