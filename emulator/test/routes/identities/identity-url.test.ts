import { type Emulator, startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
afterAll(() => emulator.close());

const follow = (url: string) => ask(emulator, url.slice(emulator.url.length));

test('the URL that resources give for a person or team leads to the identity', async () => {
  const teams = await ask(emulator, '/contoso/_apis/projects/Fabrikam/teams?api-version=7.1');
  const [team] = teams.json.value;
  expect((await follow(team.identityUrl)).json.providerDisplayName).toBe('[Fabrikam]\\Fabrikam Team');
  const members = await ask(emulator, `/contoso/_apis/projects/Fabrikam/teams/${team.id}/members?api-version=7.1`);
  const { identity } = members.json.value[0];
  expect((await follow(identity.url)).json).toMatchObject({ id: identity.id, subjectDescriptor: identity.descriptor });
});

test('nobody is null', async () => {
  const url = `${emulator.url}/_host/vssps.dev.azure.com/contoso/_apis/Identities/00000000-0000-0000-0000-000000000001`;
  const { status, json } = await follow(url);
  expect([status, json]).toEqual([200, null]);
});
