import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { startEmulator } from '../../src/index.js';
import { ask, basic, TOKEN } from '../ask.js';
import { useEmulator } from '../use-emulator.js';

const REFS = '/contoso/Fabrikam/_apis/git/repositories/Fabrikam-Web/refs?api-version=7.1';
const PROJECTS = '/contoso/_apis/projects?api-version=7.1';
const service = useEmulator();

/** Asks without a client that unpacks what it gets. */
function raw(path: string, encoding: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: basic(TOKEN), 'accept-encoding': encoding };
    get(service.emulator.url + path, { headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) });
    }).once('error', reject);
  });
}

test('long answers come packed to whoever can unpack them, and are logged as they are', async () => {
  const packed = await raw(REFS, 'gzip, deflate, br');
  const plain = await raw(REFS, 'identity');
  expect([packed.encoding, plain.encoding]).toEqual(['gzip', undefined]);
  expect(JSON.parse(gunzipSync(packed.body).toString())).toEqual(JSON.parse(plain.body.toString()));
  expect(packed.body.length).toBeLessThan(plain.body.length);
  expect(service.emulator.requests.slice(-2).map(({ resBody }) => (resBody as { count: number }).count)).toEqual([
    100, 100,
  ]);
});

test('short answers are not worth packing', async () => {
  expect((await raw('/contoso/_apis/projects/Fabrikam?api-version=7.1', 'gzip')).encoding).toBeUndefined();
});

test('a client that can only post says what it means in a header', async () => {
  const emulator = await startEmulator({ pats: [TOKEN] });
  const posting = (method: string) =>
    ask(emulator, PROJECTS, { method: 'POST', headers: { 'X-HTTP-Method-Override': method } });
  const [read, refused] = [await posting('GET'), await posting('PURGE')];
  await emulator.close();
  expect([read.status, read.json.count]).toEqual([200, 3]);
  expect([refused.status, refused.json.value.Message]).toEqual([405, expect.stringContaining("'PURGE'")]);
});

test('the service names the caller and repeats the session', async () => {
  const session = '6b1f0d2e-5f0c-4a5e-8c1c-000000000001';
  const { headers } = await service.get(PROJECTS, { 'X-TFS-Session': session });
  expect(headers.get('x-tfs-session')).toBe(session);
  expect(headers.get('x-vss-userdata')).toMatch(/^[0-9a-f-]{36}:ada\.contoso%40contoso\.example$/);
});

test('a body of another media type is refused', async () => {
  const { status } = await service.send('POST', PROJECTS, { name: 'New' }, { 'content-type': 'text/csv' });
  expect(status).toBe(415);
});
