import { copyFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { selfSignedCertificate } from '../../emulator/test/self-signed-certificate.js';
import { type ConnectProxy, startConnectProxy } from '../world/connect-proxy.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { noNames } from '../world/no-names.js';
import type { Finished } from '../world/run-adoc.js';

let world: World;
let proxy: ConnectProxy;
let ca: string;

beforeAll(async () => {
  const tls = selfSignedCertificate('dev.azure.com');
  world = await createWorld({ tls });
  proxy = await startConnectProxy({ port: Number(new URL(world.emulator.url).port) });
  ca = path.join(world.folder, 'authority.pem');
  await writeFile(ca, tls.cert);
});
afterEach(() => configure('ca='));
afterAll(async () => {
  await proxy.close();
  await world.close();
});

function run(words: readonly string[], env: Record<string, string> = {}, stdin = ''): Promise<Finished> {
  return world.adoc(words, { env: { ADOC_EMULATOR: undefined, ...noNames(), HTTPS_PROXY: proxy.url, ...env }, stdin });
}
function configure(...defaults: string[]): Promise<Finished> {
  return run(['devops', 'configure', '--defaults', ...defaults]);
}
function list(env: Record<string, string> = {}): Promise<Finished> {
  const words = ['repos', 'list', '--organization', 'contoso', '--project', 'Fabrikam', '--output', 'json'];
  return run(words, { ADOC_TOKEN: token, ...env });
}

test('an authority of the company’s own is trusted by the setting ca: signing in, and everything after it', async () => {
  expect(await configure(`ca=${path.relative(world.folder, ca)}`)).toMatchObject({ exitCode: 0 });
  const login = await run(['devops', 'login', '--organization', 'contoso'], {}, `${token}\n`);
  expect(login).toMatchObject({ stderr: '', exitCode: 0 });
  const finished = await run(['repos', 'list', '--project', 'Fabrikam', '--output', 'json']);
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  expect(JSON.parse(finished.stdout)).toHaveLength(4);
});

test('an authority of NODE_EXTRA_CA_CERTS is trusted beside one of the setting', async () => {
  const other = path.join(world.folder, 'other.pem');
  await writeFile(other, selfSignedCertificate('example.com').cert);
  await configure(`ca=${other}`);
  expect(await list({ NODE_EXTRA_CA_CERTS: ca })).toMatchObject({ stderr: '', exitCode: 0 });
});

test('a certificate that nobody vouches for is exit code 5, and nothing is sent', async () => {
  const before = world.emulator.requests.length;
  const finished = await list();
  expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
  expect(errorOf(finished)).toMatchObject({
    code: 'certificate',
    message: 'The certificate of dev.azure.com is not trusted.',
    suggestions: [expect.stringMatching(/configure --defaults ca=FILE.*NODE_EXTRA_CA_CERTS/)],
  });
  expect(world.emulator.requests).toHaveLength(before);
}, 30_000);

test('a certificate for another name is exit code 5', async () => {
  const words = [
    'repos',
    'list',
    '--organization',
    'https://tfs.invalid/tfs/DefaultCollection',
    '--project',
    'Fabrikam',
  ];
  const finished = await run([...words, '--output', 'json'], { ADOC_TOKEN: token, NODE_EXTRA_CA_CERTS: ca });
  expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
  expect(errorOf(finished)).toMatchObject({ code: 'certificate' });
}, 30_000);

test('the answer to a distrusted certificate is never to switch the check off', async () => {
  const { stderr } = await list();
  expect(stderr).not.toContain('NODE_TLS_REJECT_UNAUTHORIZED');
}, 30_000);

test.each([
  ['that is gone', undefined],
  ['without a certificate', 'hello\n'],
])('a ca file %s is exit code 2, and says how to set another', async (_name, content) => {
  const file = path.join(world.folder, 'authority-broken.pem');
  await copyFile(ca, file);
  await configure(`ca=${file}`);
  await (content === undefined ? rm(file) : writeFile(file, content));
  const finished = await list();
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({
    code: 'invalid-ca',
    message: expect.stringContaining('authority-broken.pem'),
    suggestions: expect.arrayContaining([expect.stringContaining('--defaults ca=')]),
  });
});

test('a ca file that cannot be used is refused when it is configured, and what was set stays', async () => {
  await configure(`ca=${ca}`);
  expect(await configure(`ca=${path.join(world.folder, 'nowhere.pem')}`)).toMatchObject({ stdout: '', exitCode: 2 });
  expect(await list()).toMatchObject({ stderr: '', exitCode: 0 });
});
