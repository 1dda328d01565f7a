import { inspect } from 'node:util';
import { type Emulator, type Fault, startEmulator } from '@adoc/emulator';
import type { RestClient } from '@adoc/sdk';
import { authorization, connectTo, token } from './connect-to.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [token] });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const encoded = authorization.replace(/^Basic /, '');
const drain = async (client: RestClient) => {
  for await (const _ of await client.stream('_apis/log')) {
    // only to the end
  }
};
const echo = `You sent ${authorization} (${token}), which is wrong.`;

test.each<[string, Fault, (client: RestClient) => Promise<unknown>]>([
  ['dropped connection', { reset: true }, (client) => client.send('POST', '_apis/x', { body: {} })],
  ['half an answer', { truncate: true }, (client) => client.send('DELETE', '_apis/projects/Fabrikam')],
  ['time-out', { delay: 9000 }, (client) => client.send('PUT', '_apis/x', { body: {} })],
  ['rejected token', { status: 401 }, (client) => client.get('_apis/projects')],
  ['sign-in page', { html: true }, (client) => client.get('_apis/projects')],
  [
    'redirect',
    { status: 302, headers: { Location: `https://evil.example/${token}` } },
    (client) => client.get('_apis'),
  ],
  ['stream that breaks', { status: 200, body: 'x'.repeat(9999), truncate: true }, drain],
  ['abort', {}, (client) => client.get('_apis/x', { signal: AbortSignal.abort() })],
  ['token in the reason', { status: 400, body: { message: echo, typeKey: token } }, (client) => client.get('_apis/x')],
  ['token in a text', { status: 403, body: echo }, (client) => client.get('_apis/x')],
  ['token in no JSON', { status: 200, body: echo }, (client) => client.get('_apis/x')],
  [
    'token in the header',
    { status: 403, headers: { 'X-TFS-ServiceError': encodeURIComponent(echo) } },
    (client) => client.get('_apis/x'),
  ],
])('nothing of the credential is in the error of: %s', async (_, fault, act) => {
  const { client, trace } = await connectTo(emulator, { env: { ADOC_TIMEOUT: '0.2' } });
  emulator.fault({ ...fault, times: 'always' });
  const error = await act(client).then(
    () => undefined,
    (reason: Error) => reason,
  );
  expect(typeof error).toBe('object');
  const shown = [
    inspect(error, { depth: null, showHidden: true }),
    JSON.stringify(error),
    String(error?.stack),
    trace.join('\n'),
  ].join('\n');
  expect(shown).not.toContain(token);
  expect(shown).not.toContain(encodeURIComponent(encoded));
  expect(shown).not.toContain(encoded.replace(/=+$/, ''));
});

test('what else the server says stays as it is', async () => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 403, body: echo });
  await expect(client.get('_apis/x')).rejects.toMatchObject({
    reason: expect.stringMatching(/^You sent Basic \*\*\*=* \(\*\*\*\), which is wrong\.$/),
  });
});

test('a client shows nothing of its credential', async () => {
  const { client } = await connectTo(emulator);
  expect(inspect(client, { depth: null, showHidden: true })).not.toContain(token);
});
