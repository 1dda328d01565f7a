import { type Emulator, startEmulator } from '@adoc/emulator';
import { startSilentServer } from '../../world/silent-server.js';
import { catchError } from '../files/catch-error.js';
import { connectTo, token } from './connect-to.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [token] });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const statuses = () => emulator.requests.map(({ status }) => status);

test.each([
  ['a dropped connection', { reset: true }, [0, 0, 200]],
  ['half an answer', { truncate: true }, [200, 200, 200]],
  ['500', { status: 500 }, [500, 500, 200]],
  ['503 with a byte-order mark', { bom: true }, [503, 503, 200]],
  ['429', { status: 429 }, [429, 429, 200]],
])('a GET is repeated after %s', async (_, fault, expected) => {
  const { client, clock } = await connectTo(emulator);
  emulator.fault({ ...fault, times: 2 });
  await expect(client.get('_apis/projects')).resolves.toMatchObject({ count: expect.any(Number) });
  expect(statuses()).toEqual(expected);
  expect(clock.sleeps).toEqual([500, 1000]);
});

test.each([
  ['a dropped connection', { reset: true }, 'unreachable'],
  ['500', { status: 500 }, 'unavailable'],
  ['429', { status: 429 }, 'throttled'],
])('a GET is given up after %s four times', async (_, fault, code) => {
  const { client } = await connectTo(emulator);
  emulator.fault({ ...fault, times: 'always' });
  expect(await catchError(client.get('_apis/projects'))).toMatchObject({ code, exitCode: 5 });
  expect(emulator.requests).toHaveLength(4);
});

test.each([
  ['a dropped connection', { reset: true }],
  ['half an answer', { truncate: true }],
  ['500', { status: 500 }],
  ['503 with Retry-After', { status: 503, retryAfter: 1 }],
  ['200 that is half', { status: 200, body: { id: 1 }, truncate: true }],
])('a POST is sent once when the answer is %s: it may have been carried out', async (_, fault) => {
  const { client } = await connectTo(emulator);
  emulator.fault({ ...fault, times: 'always' });
  expect(await catchError(client.send('POST', '_apis/things', { body: { a: 1 } }))).toMatchObject({ exitCode: 5 });
  expect(emulator.requests).toHaveLength(1);
});

test('a POST is repeated after a 429, whole', async () => {
  const { client, clock, hints } = await connectTo(emulator);
  emulator.fault({ status: 429, retryAfter: 3 });
  emulator.fault({ status: 201, body: { id: 7 } });
  await expect(client.send('POST', '_apis/things', { body: { a: 1 } })).resolves.toEqual({ id: 7 });
  expect(emulator.requests.map(({ body }) => body)).toEqual([{ a: 1 }, { a: 1 }]);
  expect({ sleeps: clock.sleeps, hints }).toEqual({ sleeps: [3000], hints: ['Waiting 3 s before the next request.'] });
});

test('a 429 that names a time is waited for as long as the patience lasts', async () => {
  const { client, clock } = await connectTo(emulator);
  emulator.fault({ status: 429, retryAfter: 25, times: 'always' });
  expect(await catchError(client.get('_apis/projects'))).toMatchObject({ code: 'throttled', exitCode: 5 });
  expect(clock.sleeps).toEqual([25_000, 25_000, 25_000, 25_000]);
});

test('a 429 that says "at once" every time is not asked for ever', async () => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 429, retryAfter: 0, times: 'always' });
  expect(await catchError(client.get('_apis/projects'))).toMatchObject({ code: 'throttled', exitCode: 5 });
  expect(emulator.requests.length).toBeLessThan(10);
});

test('soft throttling on a 200 holds back the next request, not this answer', async () => {
  const { client, clock } = await connectTo(emulator);
  emulator.fault({ retryAfter: 10 });
  await client.get('_apis/projects');
  expect(clock.sleeps).toEqual([]);
  await client.get('_apis/projects');
  expect(clock.sleeps).toEqual([10_000]);
});

test.each([401, 403, 404, 400])('%i is an answer, and asked for once', async (status) => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status, times: 'always' });
  await catchError(client.get('_apis/projects'));
  expect(emulator.requests).toHaveLength(1);
});

test('a redirect is not followed, wherever it leads', async () => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 302, body: '', headers: { Location: `${emulator.url}/contoso/_apis/projects` } });
  expect(await catchError(client.get('_apis/projects'))).toMatchObject({ code: 'redirected', exitCode: 5 });
  expect(emulator.requests).toHaveLength(1);
});

describe('a signal', () => {
  test('cuts a request short, and what is thrown is its reason', async () => {
    const server = await startSilentServer();
    const { client } = await connectTo({ ...server, url: '' });
    const stop = new AbortController();
    const isCut = expect(client.get('_apis/projects', { signal: stop.signal })).rejects.toThrow('enough');
    await server.arrival;
    stop.abort(new Error('enough'));
    await isCut;
    server.close();
  });

  test('that came before sends nothing', async () => {
    const { client } = await connectTo(emulator);
    await expect(client.get('_apis/projects', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(emulator.requests).toEqual([]);
  });

  test('ends the wait for a throttled server', async () => {
    const { client, clock } = await connectTo(emulator);
    emulator.fault({ status: 429, retryAfter: 60 });
    const stop = new AbortController();
    clock.sleep = async (_, signal) => {
      stop.abort();
      signal?.throwIfAborted();
    };
    await expect(client.get('_apis/projects', { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(statuses()).toEqual([429]);
  });
});
