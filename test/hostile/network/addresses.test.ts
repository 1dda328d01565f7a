import { networkInterfaces } from 'node:os';
import { collect } from '../../../src/lib/output/collect.js';
import { catchError } from '../../lib/files/catch-error.js';
import { connectTo } from '../../lib/rest/connect-to.js';
import { type Heard, type ScriptedServer, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { always, bytesOf, httpAnswer } from '../server/http-answer.js';

let server: ScriptedServer;
afterEach(() => server.close());

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

(hasIpv6 ? test : test.skip)('A Server at an address of IPv6 is asked like any other (needs ::1)', async () => {
  server = await startScriptedServer(always({ body: { value: [{ id: 1 }] } }), { address: '::1' });
  const env = { ADOC_EMULATOR: undefined };
  const { client } = await connectTo(server, { env });
  await expect(client.list('_apis/x')).resolves.toEqual([{ id: 1 }]);
  expect(server.heard[0]?.headers.host).toMatch(/^\[::1\]:\d+$/);
});

describe('A connection that is kept, and closed by the server', () => {
  const pages = 5;
  const page = (number: number) =>
    bytesOf(
      httpAnswer({
        body: { value: [{ id: number }] },
        headers: { Connection: 'keep-alive', 'x-ms-continuationtoken': number < pages ? `${number}` : '' },
      }),
    );

  test('between any two pages costs nothing but another connection', async () => {
    // The next question may already have come on the connection that ends: it is lost, and asked again.
    const before = ({ path }: Heard) => Number(new URL(path, server.url).searchParams.get('continuationToken'));
    server = await startScriptedServer((socket, heard) => void socket.end(page(before(heard) + 1)));
    const { client } = await connectTo(server);
    expect(await collect(client.pages('_apis/x'))).toEqual([1, 2, 3, 4, 5].map((id) => ({ id })));
    expect(server.connections()).toBe(pages);
    count('faults injected', pages);
  });

  test('as the next question arrives: a question is asked again', async () => {
    const met = new Set<unknown>();
    let answered = 0;
    server = await startScriptedServer((socket) => {
      if (met.has(socket)) return void socket.resetAndDestroy();
      met.add(socket);
      answered += 1;
      return void socket.write(page(answered));
    });
    const { client } = await connectTo(server);
    expect(await collect(client.pages('_apis/x'))).toEqual([1, 2, 3, 4, 5].map((id) => ({ id })));
    expect(server.heard.length - answered).toBe(pages - 1);
    count('faults injected', pages - 1);
  });

  test('as a change arrives: it is not sent again, since it may have been carried out', async () => {
    const met = new Set<unknown>();
    server = await startScriptedServer((socket) => {
      if (met.has(socket)) return void socket.resetAndDestroy();
      met.add(socket);
      return void socket.write(page(pages));
    });
    const { client } = await connectTo(server);
    await client.list('_apis/x');
    expect(await catchError(client.send('POST', '_apis/x', { body: {} }))).toMatchObject({
      code: 'unreachable',
      exitCode: 5,
      message: expect.stringContaining('broke off'),
    });
    expect(server.heard.filter(({ method }) => method === 'POST')).toHaveLength(1);
    count('faults injected');
  });
});
