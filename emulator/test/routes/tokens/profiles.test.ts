import { type Emulator, startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';
import { signIn } from '../../entra.js';
import { useEmulator } from '../../use-emulator.js';

const APP = '/_host/app.vssps.visualstudio.com/_apis';
const service = useEmulator({
  seed: {
    organizations: [
      { name: 'contoso', projects: [] },
      { name: 'fabrikam', projects: [] },
      { name: 'foreign', projects: [], tenant: 'tailspin' },
    ],
    entra: { tenants: [{ name: 'contoso' }, { name: 'tailspin' }] },
  },
});
const bearer = async (emulator: Emulator = service.emulator) => ({
  authorization: `Bearer ${(await signIn(emulator)).access_token}`,
});

test('whoever signed in gets the profile, and the organizations of the tenant', async () => {
  const headers = await bearer();
  const { json: me } = await service.get(`${APP}/profile/profiles/me?api-version=7.1`, headers);
  expect(me).toMatchObject({
    displayName: 'Ada Contoso',
    emailAddress: 'ada.contoso@contoso.example',
    publicAlias: me.id,
  });
  expect((await service.get(`${APP}/profile/profiles/${me.id}?api-version=7.1`, headers)).json).toEqual(me);
  const { json: accounts } = await service.get(`${APP}/accounts?memberId=${me.publicAlias}&api-version=7.1`, headers);
  expect(accounts.value.map(({ accountName }: { accountName: string }) => accountName)).toEqual([
    'contoso',
    'fabrikam',
  ]);
  expect(accounts.value[0].accountUri).toBe(`${service.emulator.url}/_host/vssps.dev.azure.com/contoso/`);
});

test('organizations can be asked for by owner, and have to be asked for somehow', async () => {
  const headers = await bearer();
  const { json: me } = await service.get(`${APP}/profile/profiles/me?api-version=7.1`, headers);
  expect((await service.get(`${APP}/accounts?ownerId=${me.id}&api-version=7.1`, headers)).json.count).toBe(3);
  expect((await service.get(`${APP}/accounts?api-version=7.1`, headers)).status).toBe(400);
});

test('a personal access token is turned away', async () => {
  for (const path of [`${APP}/profile/profiles/me`, `${APP}/accounts?memberId=me`]) {
    const { status, headers } = await service.get(`${path}${path.includes('?') ? '&' : '?'}api-version=7.1`);
    expect([status, decodeURIComponent(headers.get('x-tfs-serviceerror') ?? '')]).toEqual([
      401,
      expect.stringMatching(/^TF400813/),
    ]);
  }
});

test('somebody unknown has no profile', async () => {
  const path = `${APP}/profile/profiles/00000000-0000-0000-0000-000000000001?api-version=7.1`;
  const { status, json } = await service.get(path, await bearer());
  expect([status, json.typeKey]).toEqual([404, 'ProfileDoesNotExistException']);
});

test('a personal access token reads the profile of its owner at the organization', async () => {
  const emulator = await startEmulator({ pats: [TOKEN] });
  const { json } = await ask(emulator, '/_host/vssps.dev.azure.com/contoso/_apis/profile/profiles/me?api-version=7.1');
  await emulator.close();
  expect(json.displayName).toBe('Ada Contoso');
});

test('what belongs to no organization says where profiles are', async () => {
  const emulator = await startEmulator();
  const asking = { token: '', headers: await bearer(emulator) };
  const { json } = await ask(emulator, `${APP}/resourceAreas?api-version=7.1-preview.1`, asking);
  await emulator.close();
  const urls = json.value.map(({ name, locationUrl }: { name: string; locationUrl: string }) => [name, locationUrl]);
  const host = `${emulator.url}/_host/app.vssps.visualstudio.com/`;
  expect(urls).toEqual([
    ['Account', host],
    ['Profile', host],
  ]);
});
