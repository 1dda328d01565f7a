import { type ConnectProxy, startConnectProxy } from '../world/connect-proxy.js';
import { createWorld, token, type World } from '../world/create-world.js';

let world: World;
let proxy: ConnectProxy;

beforeEach(async () => {
  world = await createWorld();
  proxy = await startConnectProxy({ port: Number(new URL(world.emulator.url).port) });
});
afterEach(async () => {
  await proxy.close();
  await world.close();
});

const server = 'http://tfs.invalid:8080/tfs/DefaultCollection';
const login = ['devops', 'login', '--organization', server, '--allow-http'];
const list = ['repos', 'list', '--organization', server, '--project', 'Fabrikam'];

test('a Server without encryption works through HTTP_PROXY, once the user has accepted it', async () => {
  const env = { HTTP_PROXY: proxy.url, HTTPS_PROXY: 'http://127.0.0.1:1' };
  expect(await world.adoc(login, { env, stdin: token })).toMatchObject({ exitCode: 0 });
  const { stdout, stderr, exitCode } = await world.adoc(list, { env });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toHaveLength(4);
  expect(new Set(proxy.targets)).toEqual(new Set(['tfs.invalid:8080']));
});

test('having accepted it lasts for that origin, and for no other', async () => {
  const env = { HTTP_PROXY: proxy.url };
  await world.adoc(login, { env, stdin: token });
  const fromEnvironment = { ...env, ADOC_TOKEN: token };
  expect(await world.adoc(list, { env: fromEnvironment })).toMatchObject({ stderr: '', exitCode: 0 });
  const before = proxy.targets.length;
  for (const other of ['http://tfs.invalid/tfs/DefaultCollection', 'http://other.invalid:8080/tfs/DefaultCollection']) {
    const words = ['repos', 'list', '--organization', other, '--project', 'Fabrikam'];
    expect(await world.adoc(words, { env: fromEnvironment })).toMatchObject({ stdout: '', exitCode: 4 });
  }
  expect(proxy.targets).toHaveLength(before);
});
