import type { PageOptions } from '@adoc/sdk';
import { collect } from '../../../src/lib/output/collect.js';
import { catchError } from '../../lib/files/catch-error.js';
import { connectTo } from '../../lib/rest/connect-to.js';
import { type ScriptedServer, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { bytesOf, httpAnswer } from './http-answer.js';

/** A page, and the token of the next one. */
type Page = [value: unknown, token?: unknown];

let server: ScriptedServer;
afterEach(() => server.close());

/** Asks a server that gives these pages, by the number of the request. */
async function list(pageOf: (number: number) => Page, options: PageOptions = {}) {
  server = await startScriptedServer((socket, { number }) => {
    const [value, continuationToken] = pageOf(number);
    socket.write(bytesOf(httpAnswer({ body: { value, continuationToken } })));
  });
  const { client } = await connectTo(server);
  return collect(client.pages('_apis/things', options));
}
const thing = (id: number) => ({ id });

test.each<[string, number, (number: number) => Page]>([
  ['the same token every time', 2, () => [[thing(1)], 'again']],
  ['two tokens in turn', 3, (number) => [[thing(number)], number % 2 ? 'odd' : 'even']],
  ['a token of long ago', 12, (number) => [[thing(number)], number === 12 ? 3 : number]],
  ['empty pages with the same token', 2, () => [[], 'again']],
])('A list with %s ends after %i requests with an error that says so', async (_name, requests, pageOf) => {
  expect(await catchError(list(pageOf))).toMatchObject({
    code: 'endless-list',
    exitCode: 5,
    message: 'The server gave the same page twice; the list would never end.',
  });
  expect(server.heard).toHaveLength(requests);
  count('faults injected', requests);
});

test('A list of nothing but empty pages with new tokens ends', async () => {
  expect(await catchError(list((number) => [[], `token-${number}`]))).toMatchObject({
    code: 'endless-list',
    exitCode: 5,
    message: 'The server gave 250 empty pages in a row, and says that more follow.',
  });
  expect(server.heard).toHaveLength(250);
  count('faults injected', 250);
});

test('Empty pages here and there are none of that: a service leaves out what one may not see', async () => {
  const last = 600;
  const things = await list((number) =>
    number === last ? [[thing(number)]] : [number % 200 === 0 ? [thing(number)] : [], `token-${number}`],
  );
  expect(things).toEqual([200, 400, 600].map(thing));
});

test('A list that is counted through, of a server that does not count, ends with the page that comes again', async () => {
  const page = [thing(1), thing(2), thing(3)];
  expect(await catchError(list(() => [page], { by: 'skip', pageSize: 3 }))).toMatchObject({ code: 'endless-list' });
  expect(server.heard).toHaveLength(2);
  count('faults injected', 2);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a number', 5],
  ['a text', 'things'],
  ['an object', { id: 1 }],
  ['holes', [{ id: 1 }, null]],
])('A list whose value is %s is told as such', async (_name, value) => {
  expect(await catchError(list(() => [value]))).toMatchObject({
    code: 'not-a-list',
    exitCode: 5,
    message: expect.stringMatching(/answered with (something else than a list|a list that has holes)\.$/),
  });
  count('faults injected');
});

test.each<[string, unknown]>([
  ['an object', { next: 1 }],
  ['a list', [1]],
])('A token that is %s is told as such, and not sent', async (_name, token) => {
  expect(await catchError(list(() => [[thing(1)], token]))).toMatchObject({ code: 'not-a-list', exitCode: 5 });
  expect(server.heard).toHaveLength(1);
  count('faults injected');
});
