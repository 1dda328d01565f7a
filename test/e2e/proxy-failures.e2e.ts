import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { startConnectProxy } from '../world/connect-proxy.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { noNames } from '../world/no-names.js';
import type { Finished } from '../world/run-adoc.js';
import { unusedPort } from '../world/unused-port.js';

const secret = 'p4ss-8d1f';

let world: World;
// Giving up takes seconds; they give up side by side.
let outcomes: Map<string, Finished>;

async function throughRefusal(refuse: number): Promise<Finished> {
  const proxy = await startConnectProxy({ port: await unusedPort(), refuse });
  const finished = await through(proxy.url);
  await proxy.close();
  return finished;
}

/** Takes connections, and then says nothing: no library's own limit begins before the proxy has answered. */
async function throughSilence(): Promise<Finished> {
  const proxy = createServer().listen(0, '127.0.0.1');
  const sockets: Socket[] = [];
  proxy.on('connection', (socket) => sockets.push(socket));
  await once(proxy, 'listening');
  const finished = await through(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, { ADOC_TIMEOUT: '0.5' });
  for (const socket of sockets) socket.destroy();
  proxy.close();
  return finished;
}

function through(proxy: string, more: Record<string, string> = {}): Promise<Finished> {
  const words = ['repos', 'list', '--organization', 'contoso', '--project', 'Fabrikam', '--output', 'json'];
  const env = {
    ADOC_EMULATOR: undefined,
    ADOC_TOKEN: token,
    ...noNames(),
    HTTPS_PROXY: proxy.replace('//', `//ada:${secret}@`),
    ...more,
  };
  return world.adoc(words, { env });
}

beforeAll(async () => {
  world = await createWorld({ hasFaults: true });
  const runs = {
    'wants another user': throughRefusal(407),
    'forbids the way': throughRefusal(403),
    'finds no way': throughRefusal(502),
    'says nothing': throughSilence(),
    'is not there': unusedPort().then((port) => through(`http://127.0.0.1:${port}`)),
    'has a name that does not exist': through('http://proxy.invalid:8080'),
  };
  const finished = Object.entries(runs).map(async ([name, run]) => [name, await run] as const);
  outcomes = new Map(await Promise.all(finished));
}, 60_000);
afterAll(() => world.close());

test.each([
  ['wants another user', 'proxy', '407'],
  ['forbids the way', 'proxy', '403'],
  ['finds no way', 'proxy', '502'],
  ['says nothing', 'timeout', 'ETIMEDOUT'],
  ['is not there', 'unreachable', 'ECONNREFUSED'],
  ['has a name that does not exist', 'proxy', 'ENOTFOUND'],
])('a proxy that %s is exit code 5, and named without its password', (name, code, reason) => {
  const outcome = outcomes.get(name) as Finished;
  expect(outcome).toMatchObject({ stdout: '', exitCode: 5 });
  const error = errorOf(outcome);
  expect(error).toMatchObject({ code, reason: expect.stringMatching(reason) });
  expect(error.message).toMatch(/proxy http:\/\/(127\.0\.0\.1|proxy\.invalid):\d+/);
  expect(outcome.stderr).not.toContain(secret);
  expect(outcome.stderr).not.toContain(Buffer.from(`ada:${secret}`).toString('base64'));
});
