import { type Emulator, type ServerAuthentication, startEmulator } from '../../src/index.js';
import { ask, TOKEN } from '../ask.js';

const ME = '/tfs/DefaultCollection/_apis/connectionData?api-version=7.1-preview.1';
const ADA = { name: 'CONTOSO\\ada', password: 'windows-password' };

const running: Emulator[] = [];
const start = async (authentication?: ServerAuthentication, basicUsers = [ADA]): Promise<Emulator> => {
  const seed = { organizations: [{ name: 'contoso', projects: [] }], basicUsers };
  const emulator = await startEmulator({ pats: [TOKEN], seed, ...(authentication && { server: { authentication } }) });
  running.push(emulator);
  return emulator;
};
afterEach(() => Promise.all(running.splice(0).map((emulator) => emulator.close())));

const as = (emulator: Emulator, user: string, password: string, path = ME) => {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return ask(emulator, path, { token: '', headers: { authorization } });
};

test('as after setup a Server takes personal access tokens, and the passwords that the seed names', async () => {
  const emulator = await start();
  expect((await as(emulator, '', TOKEN)).status).toBe(200);
  const { status, json } = await as(emulator, 'contoso\\ADA', ADA.password);
  expect([status, json.authenticatedUser.properties.Account.$value]).toEqual([200, ADA.name]);
  expect((await as(emulator, ADA.name, 'wrong')).status).toBe(401);
  expect((await as(await start('pat', []), ADA.name, ADA.password)).status).toBe(401);
});

test('basic authentication in IIS takes every password for that of Windows, and breaks personal access tokens', async () => {
  const emulator = await start('basic');
  expect((await as(emulator, ADA.name, ADA.password)).status).toBe(200);
  const { status, headers } = await as(emulator, '', TOKEN);
  expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Negotiate, NTLM, Basic /)]);
});

test('a Server can offer Kerberos and NTLM alone', async () => {
  const emulator = await start('negotiate');
  const { status, headers } = await as(emulator, '', TOKEN);
  expect([status, headers.get('www-authenticate')]).toEqual([401, 'Negotiate, NTLM']);
  expect((await as(emulator, ADA.name, ADA.password)).status).toBe(401);
});

test('a password of a Server opens nothing in Services, and never gets into the log', async () => {
  const emulator = await start('basic');
  expect((await as(emulator, ADA.name, ADA.password, ME.replace('/tfs/DefaultCollection', '/contoso'))).status).toBe(
    401,
  );
  expect((await as(emulator, '', `${ADA.name.toLowerCase()}:${ADA.password}`, ME)).status).toBe(401);
  await ask(emulator, `${ME}&note=${ADA.password}`, {});
  expect(JSON.stringify(emulator.requests)).not.toContain(ADA.password);
});

test('personal access tokens work in Services whatever a Server does', async () => {
  const emulator = await start('negotiate');
  expect((await as(emulator, '', TOKEN, ME.replace('/tfs/DefaultCollection', '/contoso'))).status).toBe(200);
});
