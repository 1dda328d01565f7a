import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import type { Finished } from '../world/run-adoc.js';

let world: World;

beforeAll(async () => {
  world = await createWorld({ hasFaults: true });
});
afterEach(() => world.emulator.reset());
afterAll(() => world.close());

function run(words: readonly string[]): Promise<Finished> {
  const target = ['--organization', world.emulator.organizationUrl, '--project', 'Fabrikam', '--output', 'json'];
  return world.adoc([...words, ...target], { env: { ADOC_TOKEN: token } });
}
const refs = ['repos', 'ref', 'list', '--repository', 'Fabrikam-Web'];
const waiting = expect.stringMatching(/^Waiting [12] s before the next request\.\n$/);

test.each([429, 503])('a %i is asked again after the time the service wants', async (status) => {
  world.emulator.fault({ status, retryAfter: 2 });
  const { stdout, stderr, exitCode } = await run(['repos', 'list', '--verbose']);
  expect({ stderr, exitCode }).toEqual({ stderr: waiting, exitCode: 0 });
  expect(JSON.parse(stdout)).toHaveLength(4);
  expect(world.emulator.requests).toHaveLength(2);
});

test('nothing is said about waiting in a pipe', async () => {
  world.emulator.fault({ status: 429, retryAfter: 2 });
  expect(await run(['repos', 'list'])).toMatchObject({ stderr: '', exitCode: 0 });
});

test('a date is understood, too', async () => {
  const headers = { 'Retry-After': new Date(Date.now() - 1000).toUTCString() };
  world.emulator.fault({ status: 429, headers });
  expect(await run(['repos', 'list'])).toMatchObject({ stderr: '', exitCode: 0 });
});

test('soft throttling delays the next request', async () => {
  world.emulator.fault({ retryAfter: 2 });
  const { stdout, stderr, exitCode } = await run([...refs, '--verbose']);
  expect({ stderr, exitCode }).toEqual({ stderr: waiting, exitCode: 0 });
  expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(250);
});

test('soft throttling never delays what is there already', async () => {
  world.emulator.fault({ retryAfter: 3600 });
  const { stdout, stderr, exitCode } = await run(['repos', 'list', '--verbose']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toHaveLength(4);
});

test.each([429, 503])('a %i that asks for more than two minutes is exit code 5 at once', async (status) => {
  world.emulator.fault({ status, retryAfter: 121 });
  const finished = await run(['repos', 'list']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 5 });
  expect(errorOf(finished)).toMatchObject({ code: 'throttled', message: expect.stringContaining('121 s') });
  expect(world.emulator.requests).toHaveLength(1);
});

test('a list that is cut short by throttling fails, and its JSON is visibly unfinished', async () => {
  world.emulator.fault({ retryAfter: 600 });
  const finished = await run(refs);
  expect(finished.exitCode).toBe(5);
  expect(errorOf(finished)).toMatchObject({ code: 'throttled' });
  expect(() => JSON.parse(finished.stdout)).toThrow();
});
