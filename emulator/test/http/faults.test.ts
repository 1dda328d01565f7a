import { type Emulator, startEmulator } from '../../src/index.js';
import { ask, TOKEN } from '../ask.js';

const PROJECTS = '/contoso/_apis/projects?api-version=7.1';
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

test('a fault strikes once, then everything is as before', async () => {
  emulator.fault({ status: 503 });
  expect((await ask(emulator, PROJECTS)).status).toBe(503);
  expect((await ask(emulator, PROJECTS)).status).toBe(200);
});

test('a fault waits for the request it is meant for', async () => {
  emulator.fault({ match: { method: 'get', path: '/PROJECTS' }, times: 2, status: 500, body: { message: 'no' } });
  expect((await ask(emulator, '/contoso/_apis/git/repositories')).status).toBe(200);
  expect((await ask(emulator, PROJECTS)).json).toEqual({ message: 'no' });
  expect((await ask(emulator, PROJECTS)).status).toBe(500);
  expect((await ask(emulator, PROJECTS)).status).toBe(200);
});

test('a path can be a regular expression', async () => {
  emulator.fault({ match: { path: /projects\?.*7\.1$/ }, times: 'always', status: 500 });
  emulator.fault({ match: { pattern: 'repositories$' }, status: 502 });
  expect((await ask(emulator, PROJECTS)).status).toBe(500);
  expect((await ask(emulator, '/contoso/_apis/git/repositories')).status).toBe(502);
});

test('soft throttling leaves the answer as it is and adds Retry-After', async () => {
  emulator.fault({ retryAfter: 7 });
  const { status, headers, json } = await ask(emulator, PROJECTS);
  expect([status, json.count]).toEqual([200, 3]);
  expect([headers.get('retry-after'), headers.get('x-ratelimit-remaining')]).toEqual(['7', '0']);
});

test('hard throttling is a 429 with the reason', async () => {
  emulator.fault({ status: 429, retryAfter: 1 });
  const { status, json, headers } = await ask(emulator, PROJECTS);
  expect([status, headers.get('retry-after'), json.message]).toEqual([429, '1', expect.stringMatching(/^TF400733/)]);
});

test('the sign-in page can come with status 200', async () => {
  emulator.fault({ html: true });
  const { status, headers } = await ask(emulator, PROJECTS);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a deactivated organization answers 503 with a byte-order mark before its JSON', async () => {
  emulator.fault({ bom: true, body: { message: 'gone' } });
  const response = await fetch(emulator.url + PROJECTS);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([response.status, bytes.toString('hex', 0, 3)]).toEqual([503, 'efbbbf']);
});

test("the service's own 503 has the mark too, unless it is told not to", async () => {
  for (const [fault, begin] of [
    [{ status: 503 }, 'efbbbf'],
    [{ status: 503, bom: false }, '7b2224'],
    [{ status: 500 }, '7b2224'],
  ] as const) {
    emulator.fault(fault);
    const bytes = Buffer.from(await (await fetch(emulator.url + PROJECTS)).arrayBuffer());
    expect(bytes.toString('hex', 0, 3)).toBe(begin);
  }
});

test.each([{ reset: true }, { truncate: true }])('a connection can break: %j', async (fault) => {
  emulator.fault(fault);
  await expect(ask(emulator, PROJECTS)).rejects.toThrow();
  expect(emulator.requests.at(-1)?.status).toBe(fault.reset ? 0 : 200);
});

test('a delay holds the answer back, and an emulator that closes does not wait for it', async () => {
  const own = await startEmulator({ pats: [TOKEN] });
  own.fault({ delay: 60_000 });
  const asked = ask(own, PROJECTS).then(
    () => 'answered',
    () => 'dropped',
  );
  await ask(own, PROJECTS);
  await own.close();
  expect(await asked).toBe('dropped');
});

test('faults, the log and a reset can be had over HTTP', async () => {
  const fault = { method: 'POST', body: { match: { path: 'projects' }, status: 418 } };
  expect((await ask(emulator, '/_emulator/faults', fault)).status).toBe(204);
  expect((await ask(emulator, PROJECTS)).status).toBe(418);
  expect((await ask(emulator, '/_emulator/log')).json).toMatchObject([{ method: 'GET', status: 418 }]);
  expect((await ask(emulator, '/_emulator/reset', { method: 'POST' })).status).toBe(204);
  expect(emulator.requests).toEqual([]);
});

test('a seed is taken as YAML too, and a reset goes back to the first', async () => {
  const own = await startEmulator({ pats: [TOKEN] });
  const body = 'organizations:\n- name: other\n  projects: [{ name: Mine }]\n';
  expect((await fetch(`${own.url}/_emulator/seed`, { method: 'POST', body })).status).toBe(204);
  const mine = await ask(own, '/other/_apis/projects');
  await ask(own, '/_emulator/reset', { method: 'POST' });
  const gone = await ask(own, '/other/_apis/projects');
  await own.close();
  expect([mine.json.value[0].name, gone.status]).toEqual(['Mine', 404]);
});

test('a fault with a word that is not known is refused', async () => {
  const { status, text } = await ask(emulator, '/_emulator/faults', { method: 'POST', body: { statusCode: 500 } });
  expect([status, text]).toEqual([400, expect.stringContaining('statusCode')]);
});
