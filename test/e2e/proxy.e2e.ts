import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { selfSignedCertificate } from '../../emulator/test/self-signed-certificate.js';
import { type ConnectProxy, startConnectProxy } from '../world/connect-proxy.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { noNames } from '../world/no-names.js';
import type { Finished } from '../world/run-adoc.js';

const services = 'https://dev.azure.com/contoso';
const server = 'https://tfs.invalid/tfs/DefaultCollection';

let world: World;
let proxy: ConnectProxy;
let ca: string;

beforeAll(async () => {
  const tls = selfSignedCertificate('dev.azure.com', 'tfs.invalid');
  world = await createWorld({ tls });
  proxy = await startConnectProxy({ port: Number(new URL(world.emulator.url).port) });
  ca = path.join(world.folder, 'authority.pem');
  await writeFile(ca, tls.cert);
});
afterEach(() => {
  proxy.targets.length = 0;
  proxy.heard.length = 0;
});
afterAll(async () => {
  await proxy.close();
  await world.close();
});

/** Nothing stands in for Azure DevOps here: the program uses the real names, and only the proxy leads them astray. */
function run(words: readonly string[], env: Record<string, string | undefined>, stdin = ''): Promise<Finished> {
  return world.adoc(words, { env: { ADOC_EMULATOR: undefined, ...noNames(), ADOC_TOKEN: token, ...env }, stdin });
}
function list(organization: string, env: Record<string, string | undefined>): Promise<Finished> {
  const words = ['repos', 'list', '--organization', organization, '--project', 'Fabrikam', '--output', 'json'];
  return run(words, env);
}

describe.each([
  ['Azure DevOps Services', services],
  ['a Server', server],
])('%s is reached under its real name', (_name, organization) => {
  test.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])('through the proxy of %s', async (variable) => {
    const finished = await list(organization, { [variable]: proxy.url, NODE_EXTRA_CA_CERTS: ca });
    expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
    expect(JSON.parse(finished.stdout)).toHaveLength(4);
    expect(proxy.targets).toEqual([`${new URL(organization).host}:443`]);
    expect(proxy.heard.join()).not.toMatch(/"authorization"/);
  });
});

test('NO_PROXY names what is reached without it', async () => {
  const finished = await list(server, { HTTPS_PROXY: proxy.url, NO_PROXY: '.invalid', NODE_EXTRA_CA_CERTS: ca });
  expect(finished.exitCode).toBe(5);
  expect(errorOf(finished)).toMatchObject({ code: 'name-not-found' });
  expect(proxy.targets).toEqual([]);
}, 30_000);

test('what is on this machine is never asked through a proxy', async () => {
  const finished = await list(world.emulator.organizationUrl, { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: ca });
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  expect(proxy.targets).toEqual([]);
});

test('user and password of the proxy are sent to it, and shown nowhere', async () => {
  const url = proxy.url.replace('//', '//ada:p%40ss-8d1f@');
  const words = ['repos', 'list', '--organization', services, '--project', 'Fabrikam', '--debug'];
  const { stdout, stderr, exitCode } = await run(words, { HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: ca });
  expect(exitCode).toBe(0);
  const encoded = Buffer.from('ada:p@ss-8d1f').toString('base64');
  expect(proxy.heard.join()).toContain(`Basic ${encoded}`);
  expect(stderr).toContain(`proxy: ${proxy.url}`);
  for (const secret of ['p%40ss-8d1f', 'p@ss-8d1f', encoded]) expect(stdout + stderr).not.toContain(secret);
});

test('a proxy that is no URL is a slip, which is not repeated since it may hold a password', async () => {
  const finished = await list(services, { HTTPS_PROXY: 'http://ada:p4ss-8d1f@:::' });
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({ code: 'invalid-proxy', message: expect.stringContaining('HTTPS_PROXY') });
  expect(finished.stderr).not.toContain('p4ss');
});
