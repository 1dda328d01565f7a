import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { certificateOfYears, selfSignedCertificate } from '../../../emulator/test/self-signed-certificate.js';
import { catchError } from '../../lib/files/catch-error.js';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import { connectTo } from '../../lib/rest/connect-to.js';
import { type ScriptedServer, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { always } from '../server/http-answer.js';

let server: ScriptedServer;
afterEach(() => server.close());

const answer = always({ body: { id: 1 } });
const ca = path.join(temporaryDirectory(), 'authority.pem');

/** A client that knows no other way than the address, and trusts `authority`. */
async function ask(organization: string, authority?: string) {
  if (authority) writeFileSync(ca, authority.replaceAll('\n\n', '\n'));
  const env = { ADOC_EMULATOR: undefined, ADOC_TIMEOUT: '20' };
  const { client } = await connectTo(server, { organization, env, ...(authority ? { ca } : {}) });
  return client.get('_apis/x');
}

test.each([
  ['that has expired', certificateOfYears(2020, 2021), '127.0.0.1', 'has expired.'],
  ['that is not valid yet', certificateOfYears(2048, 2049), '127.0.0.1', 'is not valid yet.'],
  ['for another name', selfSignedCertificate('tfs.example'), 'localhost', 'is for another name.'],
])('A trusted certificate %s is refused by its reason, and nothing is sent', async (_name, tls, host, words) => {
  server = await startScriptedServer(answer, { tls });
  const { port } = new URL(server.url);
  expect(await catchError(ask(`https://${host}:${port}/tfs/main`, tls.cert))).toMatchObject({
    code: 'certificate',
    exitCode: 5,
    message: `The certificate of ${host}:${port} ${words}`,
    suggestions: [expect.not.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED')],
  });
  expect(server.heard).toEqual([]);
  count('faults injected');
});

test('A certificate of an authority of one’s own is refused until that is trusted', async () => {
  const tls = selfSignedCertificate();
  server = await startScriptedServer(answer, { tls });
  expect(await catchError(ask(server.organizationUrl))).toMatchObject({ code: 'certificate', exitCode: 5 });
  expect(server.heard).toEqual([]);
  await expect(ask(server.organizationUrl, tls.cert)).resolves.toEqual({ id: 1 });
  count('faults injected');
});

test('A server without encryption that is asked for it is told as such, and learns nothing', async () => {
  server = await startScriptedServer(answer, {
    accept: (socket) => socket.once('data', () => socket.write('HTTP/1.1 400 Bad\r\n\r\n')) !== undefined,
  });
  const error = await catchError(ask(server.organizationUrl.replace('http:', 'https:')));
  expect(error).toMatchObject({
    code: 'no-encryption',
    exitCode: 5,
    message: expect.stringMatching(/^No encrypted connection with 127\.0\.0\.1:\d+ comes about\.$/),
  });
  expect(server.heard).toEqual([]);
  count('faults injected');
});
