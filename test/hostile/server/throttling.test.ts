import { catchError } from '../../lib/files/catch-error.js';
import { connectTo } from '../../lib/rest/connect-to.js';
import { type ScriptedServer, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { always, bytesOf, httpAnswer } from './http-answer.js';

let server: ScriptedServer;
afterEach(() => server.close());

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('A server that always asks to wait is given up within 120 s of waiting', () => {
  test.each([
    ['without a time', 429, undefined],
    ['at once', 429, '0'],
    ['a time in the past', 429, 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['a negative time', 429, '-1'],
    ['a second', 429, '1'],
    ['half a minute', 429, '30'],
    ['a year', 429, '31536000'],
    ['for ever', 429, '9'.repeat(400)],
    ['soon', 429, 'soon'],
    ['a second, being unavailable', 503, '1'],
    ['at once, being unavailable', 503, '0'],
  ])('%s', async (_name, status, retryAfter) => {
    const headers = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
    server = await startScriptedServer(always({ status, headers }));
    const { client, clock } = await connectTo(server);
    for (const method of status === 429 ? (['GET', 'POST'] as const) : (['GET'] as const)) {
      clock.sleeps.length = 0;
      const call = method === 'GET' ? client.get('_apis/x') : client.send('POST', '_apis/x', { body: {} });
      expect(await catchError(call)).toMatchObject({
        code: expect.stringMatching(/^(throttled|unavailable)$/),
        exitCode: 5,
      });
      expect(sum(clock.sleeps)).toBeLessThanOrEqual(120_000);
    }
    expect(server.heard.length).toBeLessThanOrEqual(250);
    count('faults injected', server.heard.length);
  });
});

describe('A date in Retry-After is read by the clock of the server, however wrong either clock is', () => {
  const here = Date.UTC(2026, 0, 2, 3, 4, 5);
  const hour = 3_600_000;
  test.each([
    ['right', 0],
    ['an hour ahead', hour],
    ['a day behind', -24 * hour],
    ['thirty years behind', -30 * 365 * 24 * hour],
  ])('%s', async (_name, skew) => {
    const there = here + skew;
    server = await startScriptedServer((socket, { number }) => {
      const date = (time: number) => new Date(time).toUTCString();
      const headers = { Date: date(there), 'Retry-After': date(there + 20_000) };
      socket.write(bytesOf(httpAnswer(number === 1 ? { status: 429, headers } : { body: { id: 1 } })));
    });
    const { client, clock } = await connectTo(server, { now: here });
    await expect(client.get('_apis/x')).resolves.toEqual({ id: 1 });
    expect(clock.sleeps).toEqual([20_000]);
    count('faults injected');
  });

  test('without a clock of the server, ours counts', async () => {
    server = await startScriptedServer((socket, { number }) => {
      const headers = { Date: 'today', 'Retry-After': new Date(here + 20_000).toUTCString() };
      socket.write(bytesOf(httpAnswer(number === 1 ? { status: 429, headers } : { body: { id: 1 } })));
    });
    const { client, clock } = await connectTo(server, { now: here });
    await client.get('_apis/x');
    expect(clock.sleeps).toEqual([20_000]);
  });
});
