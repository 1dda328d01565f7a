import { makeClone } from '../world/clone.js';
import { type ConnectProxy, startConnectProxy } from '../world/connect-proxy.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { unusedPort } from '../world/unused-port.js';

let world: World;
/** Every connection that leaves this machine would have to ask here. */
let proxy: ConnectProxy;

beforeAll(async () => {
  world = await createWorld();
  proxy = await startConnectProxy({ port: await unusedPort(), refuse: 403 });
});
afterEach(() => {
  expect({ targets: proxy.targets, requests: world.emulator.requests }).toEqual({ targets: [], requests: [] });
});
afterAll(async () => {
  await proxy.close();
  await world.close();
});

function list(words: readonly string[], env: Record<string, string> = {}, cwd = world.folder) {
  const all = ['repos', 'list', '--project', 'Fabrikam', '--output', 'json', ...words];
  return world.adoc(all, { cwd, env: { ADOC_TOKEN: token, ALL_PROXY: proxy.url, ...env } });
}

const lookAlikes = [
  'https://dev.azure.com.evil.example/contoso',
  'https://dev.azure.co/contoso',
  'https://dev-azure.com/contoso',
  'https://devazure.com/contoso',
  'https://dev.\u0430zure.com/contoso',
  'https://contoso.visualstudio.com.evil.example/',
];

test.each(lookAlikes)('%s is refused, and the real name said', async (url) => {
  const finished = await list(['--organization', url]);
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(finished.stderr).toMatch(/dev\.azure\.com|visualstudio\.com/);
});

test.each(lookAlikes.slice(0, 3))('nobody can sign in to %s', async (url) => {
  const finished = await world.adoc(['devops', 'login', '--organization', url], { stdin: `${token}\n` });
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
});

test.each(lookAlikes.slice(0, 3))('a git remote at %s names no organization', async (url) => {
  const clone = await makeClone(world.folder, { origin: `${url}/Fabrikam/_git/Fabrikam-Web` });
  const finished = await list([], {}, clone);
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({ code: 'no-organization' });
});

test.each(['https://ada:hunter2-8d1f@tfs.invalid/tfs/DefaultCollection', 'file:///etc/passwd', 'javascript:alert(1)'])(
  'the organization %s is no Azure DevOps URL',
  async (url) => {
    const finished = await list(['--organization', url]);
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(finished.stderr).not.toContain('hunter2');
  },
);

test.each([
  'http://192.0.2.1:8080',
  'http://localhost:8080',
  'http://127.0.0.1.evil.example',
  'http://127.0.0.1@evil.example',
  'http://[::2]',
  'nonsense',
])('ADOC_EMULATOR=%s is not an address of this machine, and nothing is sent', async (address) => {
  const finished = await list(['--organization', 'contoso'], { ADOC_EMULATOR: address });
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({ code: 'not-loopback', message: expect.stringContaining('ADOC_EMULATOR') });
});

test('a Server without encryption gets no token, and no connection is opened to it', async () => {
  const finished = await list(['--organization', 'http://tfs.invalid:8080/tfs/DefaultCollection']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
  expect(errorOf(finished)).toMatchObject({
    code: 'plain-http',
    suggestions: ['Use https.', expect.stringContaining('--allow-http')],
  });
});

test('signing in to a Server without encryption has to be meant', async () => {
  const words = ['devops', 'login', '--organization', 'http://tfs.invalid:8080/tfs/DefaultCollection'];
  const finished = await world.adoc([...words, '--output', 'json'], { stdin: token, env: { ALL_PROXY: proxy.url } });
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({ code: 'plain-http' });
});
