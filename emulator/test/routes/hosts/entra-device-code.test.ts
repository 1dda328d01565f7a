import { ask } from '../../ask.js';
import { CLI, claimsOf, postForm, requestToken, SCOPE } from '../../entra.js';
import { useEmulator } from '../../use-emulator.js';

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const service = useEmulator();

const start = async () => {
  const { json } = await postForm(service.emulator, 'organizations/oauth2/v2.0/devicecode', {
    client_id: CLI,
    scope: `${SCOPE} offline_access`,
  });
  return json;
};
const poll = (device_code: string) =>
  requestToken(service.emulator, { grant_type: GRANT, device_code }, 'organizations');

test('a program waits until somebody types the code and agrees', async () => {
  const code = await start();
  expect(code).toMatchObject({ verification_uri: 'https://microsoft.com/devicelogin', expires_in: 900, interval: 5 });
  expect(code.message).toContain(code.user_code);
  expect((await poll(code.device_code)).json).toMatchObject({ error: 'authorization_pending', error_codes: [70016] });
  expect(service.emulator.entra.pendingUserCodes()).toContain(code.user_code);
  service.emulator.entra.approve(code.user_code, 'Grace Hopper');
  const { json } = await poll(code.device_code);
  expect(claimsOf(json.access_token).name).toBe('Grace Hopper');
  const headers = { authorization: `Bearer ${json.access_token}` };
  expect((await ask(service.emulator, '/contoso/_apis/projects?api-version=7.1', { token: '', headers })).status).toBe(
    200,
  );
  expect((await poll(code.device_code)).json.error).toBe('bad_verification_code');
});

test('whoever polls too fast is told to slow down', async () => {
  const { device_code } = await start();
  await poll(device_code);
  expect((await poll(device_code)).json.error).toBe('slow_down');
  service.emulator.clock.advance(10_000);
  expect((await poll(device_code)).json.error).toBe('authorization_pending');
});

test('a code can be declined, and expires', async () => {
  const declined = await start();
  await service.send('POST', '/_emulator/entra', { decline: declined.user_code });
  expect((await poll(declined.device_code)).json.error).toBe('authorization_declined');
  const late = await start();
  service.emulator.clock.advance(900_000);
  expect((await poll(late.device_code)).json).toMatchObject({ error: 'expired_token', error_codes: [70020] });
});

test('codes wait for people over HTTP too, and a code that nobody waits for is none', async () => {
  const { user_code } = await start();
  expect((await service.get('/_emulator/entra')).json.pendingUserCodes).toContain(user_code);
  expect((await service.send('POST', '/_emulator/entra', { approve: user_code })).status).toBe(204);
  const again = await service.send('POST', '/_emulator/entra', { approve: user_code });
  expect([again.status, again.text]).toEqual([400, expect.stringContaining(user_code)]);
  expect((await service.send('POST', '/_emulator/entra', { aprove: user_code })).status).toBe(400);
});
