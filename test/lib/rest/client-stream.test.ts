import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { type Emulator, startEmulator } from '@adoc/emulator';
import { readText } from '../../../src/lib/rest/answer.js';
import { catchError } from '../files/catch-error.js';
import { connectTo, token } from './connect-to.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [token] });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const textOf = async (body: NodeJS.ReadableStream & AsyncIterable<Buffer>) =>
  (await readText({ status: 200, headers: {}, body: body as never })).text;

test('a stream gives the bytes as they are, and asks for any type', async () => {
  const { client } = await connectTo(emulator);
  const log = '2026-01-02T03:04:05Z Größe\n'.repeat(5000);
  emulator.fault({ status: 200, body: log });
  expect(await textOf(await client.stream('_apis/build/builds/1/logs/1'))).toBe(log);
  expect(emulator.requests[0]?.headers.accept).toBe('*/*');
});

test('a refusal is thrown before there is a stream', async () => {
  const { client } = await connectTo(emulator);
  expect(await catchError(client.stream('_apis/projects/nope'))).toMatchObject({ code: 'not-found', exitCode: 3 });
});

test('a connection that breaks on the way is an error of the network, and not of the HTTP library', async () => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 200, body: 'x'.repeat(100_000), truncate: true });
  const body = await client.stream('_apis/build/builds/1/logs/1');
  expect(await catchError(textOf(body))).toMatchObject({ code: 'unreachable', exitCode: 5, cause: undefined });
});

test('a signal ends a stream with its reason', async () => {
  const { client } = await connectTo(emulator);
  const stop = new AbortController();
  emulator.fault({ status: 200, body: 'x'.repeat(10_000_000) });
  const body = await client.stream('_apis/build/builds/1/logs/1', { signal: stop.signal });
  const read = textOf(body);
  stop.abort(new Error('enough'));
  await expect(read).rejects.toThrow('enough');
});

test('a stream that nobody reads can be closed, and gives its connection back', async () => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 200, body: 'x'.repeat(10_000_000) });
  const body = await client.stream('_apis/build/builds/1/logs/1');
  body.destroy();
  while (!body.closed) await setImmediate();
  await expect(client.get('_apis/projects')).resolves.toBeDefined();
});

test('a signal does not hold on to requests that are over, so that a list of many pages may have one', async () => {
  const { client } = await connectTo(emulator);
  const { signal } = new AbortController();
  const body = await client.stream('_apis/projects', { signal });
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  await textOf(body);
  await client.get('_apis/projects', { signal });
  await catchError(client.get('_apis/projects/nope', { signal }));
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
