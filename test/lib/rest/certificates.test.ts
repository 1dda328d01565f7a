import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { rootCertificates } from 'node:tls';
import { type Emulator, startEmulator } from '@adoc/emulator';
import { selfSignedCertificate } from '../../../emulator/test/self-signed-certificate.js';
import { loadCertificates } from '../../../src/lib/rest/certificates.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';
import { connectTo, token } from './connect-to.js';

const made = selfSignedCertificate('tfs.contoso.example');
// By its length the text may end in an empty line, which OpenSSL does not take.
const tls = { ...made, cert: made.cert.replaceAll('\n\n', '\n') };
const folder = temporaryDirectory();
const file = path.join(folder, 'authority.pem');
writeFileSync(file, tls.cert);
writeFileSync(path.join(folder, 'extra.pem'), 'the extra authorities');
writeFileSync(path.join(folder, 'key.pem'), tls.key);

test('without the setting everything is left to Node', async () => {
  expect(await loadCertificates(undefined, { NODE_EXTRA_CA_CERTS: file })).toBeUndefined();
});

test("the file of the setting comes on top of Node's own and the extra ones", async () => {
  const extra = path.join(folder, 'extra.pem');
  const list = await loadCertificates(file, { NODE_EXTRA_CA_CERTS: extra });
  expect(list).toEqual([...rootCertificates, 'the extra authorities', tls.cert]);
  const missing = await loadCertificates(file, { NODE_EXTRA_CA_CERTS: path.join(folder, 'none.pem') });
  expect(missing).toEqual([...rootCertificates, tls.cert]);
});

test.each([
  ['none.pem', 'ENOENT'],
  ['.', 'EISDIR'],
  ['key.pem', 'no certificate'],
])('the file %s cannot be used, and the error says why and how to clear it', async (name, reason) => {
  const error = await catchError(loadCertificates(path.join(folder, name), {}));
  expect(error).toMatchObject({ code: 'invalid-ca', exitCode: 2, reason: expect.stringContaining(reason) });
  expect(error.suggestions.join()).toContain('--defaults ca=');
  expect(error.reason).not.toContain('PRIVATE');
});

describe('a Server with an authority of its own', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ pats: [token], tls });
  });
  afterAll(() => emulator.close());

  test('is trusted with the setting', async () => {
    const { client } = await connectTo(emulator, { ca: file });
    await expect(client.get('_apis/projects')).resolves.toMatchObject({ count: expect.any(Number) });
  });

  test('is refused without it, at once and before the token is sent', async () => {
    emulator.reset();
    const { client, clock } = await connectTo(emulator);
    const error = await catchError(client.get('_apis/projects'));
    expect(error).toMatchObject({ code: 'certificate', exitCode: 5 });
    expect(error.suggestions.join()).toContain('ca=FILE.pem');
    expect({ requests: emulator.requests, sleeps: clock.sleeps }).toEqual({ requests: [], sleeps: [] });
  });
});
