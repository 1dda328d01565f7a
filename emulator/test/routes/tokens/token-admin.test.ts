import { ask } from '../../ask.js';
import { signIn } from '../../entra.js';
import { useEmulator } from '../../use-emulator.js';

const ADMIN = '/_host/vssps.dev.azure.com/contoso/_apis/tokenadmin';
const ME = '/contoso/_apis/connectionData?api-version=7.1-preview.1';
const TOKENS = ['first-token-0001', 'second-token-0002', 'third-token-0003'];

const service = useEmulator({
  pats: ['unit-test-token-0123456789', ...TOKENS.map((token) => ({ token, user: 'Grace Hopper' }))],
});
const descriptorOf = async (token: string): Promise<string> =>
  (await ask(service.emulator, ME, { token })).json.authenticatedUser.subjectDescriptor;

test('an administrator lists the tokens of somebody in pages, and revokes them', async () => {
  const path = `${ADMIN}/personalaccesstokens/${await descriptorOf(TOKENS[0] ?? '')}?api-version=7.1&pageSize=2`;
  const first = (await service.get(path)).json;
  const second = (await service.get(`${path}&continuationToken=${first.continuationToken}`)).json;
  const all = [...first.value, ...second.value];
  expect([first.value.length, second.value.length, second.continuationToken]).toEqual([2, 1, null]);
  expect(all.map(({ isValid, token }) => [isValid, token])).toEqual(Array(3).fill([true, null]));
  const [{ authorizationId }] = all;
  expect((await service.send('POST', `${ADMIN}/revocations?api-version=7.1`, [{ authorizationId }])).status).toBe(204);
  expect((await ask(service.emulator, ME, { token: TOKENS[0] ?? '' })).status).toBe(401);
  expect((await service.get(path)).json.value[0].isValid).toBe(false);
});

test('a rule makes the sign-ins before a moment void, and not those after it', async () => {
  const as = (token: string) => ask(service.emulator, ME, { token: '', headers: { authorization: `Bearer ${token}` } });
  const early = await signIn(service.emulator);
  service.emulator.clock.advance(60_000);
  const rule = { createdBefore: service.emulator.clock.date() };
  expect((await service.send('POST', `${ADMIN}/revocationrules?api-version=7.1`, rule)).status).toBe(201);
  const late = await signIn(service.emulator);
  expect([(await as(early.access_token)).status, (await as(late.access_token)).status]).toEqual([401, 200]);
});

test('somebody unknown, and a moment that is none, are refused', async () => {
  expect((await service.get(`${ADMIN}/personalaccesstokens/aad.bm9ib2R5?api-version=7.1`)).status).toBe(400);
  const rule = { createdBefore: 'yesterday' };
  expect((await service.send('POST', `${ADMIN}/revocationrules?api-version=7.1`, rule)).status).toBe(400);
});
