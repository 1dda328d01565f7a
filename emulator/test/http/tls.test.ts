import { request } from 'node:https';
import { type Emulator, startEmulator } from '../../src/index.js';
import { basic, TOKEN } from '../ask.js';
import { selfSignedCertificate } from '../self-signed-certificate.js';

const tls = selfSignedCertificate('dev.azure.com');
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN], tls });
});
afterAll(() => emulator.close());

/** Asks as if the name led to the emulator, as a CONNECT proxy would arrange it. */
function askOverTls(servername: string): Promise<{ status: number | undefined; text: string }> {
  const { port } = new URL(emulator.url);
  const headers = { host: servername, authorization: basic(TOKEN) };
  const path = '/contoso/_apis/projects/Fabrikam';
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, servername, ca: tls.cert, agent: false });
    sent.once('error', reject).once('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() });
    });
    sent.end();
  });
}

test('it speaks https under a name of the service', async () => {
  expect(emulator.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const { status, text } = await askOverTls('dev.azure.com');
  expect([status, JSON.parse(text).url]).toEqual([200, expect.stringMatching(/^https:\/\/dev\.azure\.com\/contoso\//)]);
});

test('a dropped connection is dropped over https too', async () => {
  emulator.fault({ reset: true });
  await expect(askOverTls('dev.azure.com')).rejects.toThrow();
});
