import DevopsLogin from '../../../src/commands/devops/login.js';
import { collect } from '../../../src/lib/output/collect.js';
import { connectTo, token } from '../../lib/rest/connect-to.js';
import { runCommand } from '../../world/run-command.js';
import { type ScriptedServer, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { always, bytesOf, httpAnswer } from './http-answer.js';

/** Everything that may not learn the credential: another port, and another address. */
let strangers: ScriptedServer[];
let server: ScriptedServer;

beforeEach(async () => {
  const greedy = always({ body: { count: 1, value: [{ id: 1 }] } });
  strangers = [await startScriptedServer(greedy), await startScriptedServer(greedy, { address: otherAddress })];
  server = await startScriptedServer(greedy);
});
afterEach(() => Promise.all([server, ...strangers].map((each) => each.close())));

/** Only Linux answers at all of 127.0.0.0/8. */
const otherAddress = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';

const nobodyHeardAnything = () => expect(strangers.flatMap(({ heard }) => heard)).toEqual([]);

const operations: Record<string, () => Promise<unknown>> = {
  'a list': async () => collect((await connectTo(server)).client.pages('_apis/x')),
  'a change': async () => (await connectTo(server)).client.send('PATCH', '_apis/x', { body: {} }),
  'a log': async () => collect(await (await connectTo(server)).client.stream('_apis/x')),
  'a download': async () => (await connectTo(server)).host.download(`${server.url}/x`, {}, {} as never),
  'a login': async () => {
    const { exitCode } = await runCommand(DevopsLogin, ['--organization', server.organizationUrl], { stdin: token });
    if (exitCode !== 0) throw Object.assign(new Error(), { exitCode });
  },
};

describe.each([301, 302, 303, 307, 308])('A redirect (%i) is not followed', (status) => {
  test.each<[string, () => string]>([
    ['to another port', () => `${strangers[0]?.url}/x`],
    ['to another address', () => `${strangers[1]?.url}/x`],
    ['to itself, for ever', () => `${server.url}/x`],
    ['to another scheme', () => `https://${new URL(server.url).host}/x`],
    ['without a scheme', () => `//${new URL(strangers[0]?.url ?? '').host}/x`],
    ['to a file', () => 'file:///etc/passwd'],
    ['to a script', () => 'javascript:alert(1)'],
    ['to data', () => 'data:application/json,{}'],
    ['to nowhere', () => 'http://['],
  ])('%s', async (_name, location) => {
    server.script = always({ status, headers: { Location: location() } });
    for (const [name, act] of Object.entries(operations)) {
      const before = server.heard.length;
      await expect(act().then(() => 'done')).rejects.toMatchObject({ exitCode: 5 });
      expect({ name, requests: server.heard.length - before }).toEqual({ name, requests: 1 });
      count('faults injected');
    }
    nobodyHeardAnything();
  });
});

test('A cookie is not kept, neither for the next page nor for the next request', async () => {
  server.script = (socket, { number }) => {
    const headers = {
      'Set-Cookie': `session=${number}; Path=/`,
      'x-ms-continuationtoken': number < 3 ? `${number}` : '',
    };
    socket.write(bytesOf(httpAnswer({ body: { value: [{ id: number }] }, headers })));
  };
  const { client } = await connectTo(server);
  expect(await collect(client.pages('_apis/x'))).toHaveLength(3);
  await client.get('_apis/x');
  expect(server.heard.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined, undefined]);
  count('faults injected', 4);
});

test('Addresses in headers, tokens and bodies lead nowhere', async () => {
  const [first, second] = strangers.map(({ url }) => url);
  server.script = (socket, { number }) => {
    const token = number < 3 ? [`${first}/x`, `//${new URL(second ?? '').host}/../x`][number - 1] : '';
    const headers = {
      'x-ms-continuationtoken': token ?? '',
      Link: `<${first}/next>; rel="next"`,
      Location: `${first}/x`,
      Refresh: `0; url=${first}`,
      'Alt-Svc': `h2="${new URL(first ?? '').host}"`,
    };
    socket.write(bytesOf(httpAnswer({ body: { value: [{ url: `${second}/x` }], nextLink: `${first}/x` }, headers })));
  };
  await operations['a list']?.();
  expect(server.heard).toHaveLength(3);
  nobodyHeardAnything();
  count('faults injected', 3);
});

test('A download sends no credential, not even to the organization itself', async () => {
  server.script = always({ body: 'file' });
  await operations['a download']?.();
  expect(server.heard.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  count('faults injected');
});
