import { access } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf, firstErrorOf } from '../world/error-of.js';
import { installHello } from '../world/install-hello.js';
import { record } from '../world/record.js';

let world: World;
let home: string;

beforeAll(async () => {
  // Some of its requests make no sense on purpose; their log is not held against the specifications.
  world = await createWorld({ hasFaults: true });
  home = await installHello(world);
  await world.login();
}, 60_000);
afterAll(() => world.close());

test('a plugin that knows nothing about signing in gets a client that is signed in', async () => {
  const before = world.emulator.requests.length;
  const { stdout, stderr, exitCode } = await world.adoc(['hello', 'projects', '--times', '2', '--output', 'json']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toContainEqual({ greeting: 'hello hello Fabrikam' });
  const requests = world.emulator.requests.slice(before);
  expect(requests).toMatchObject([{ method: 'GET', credential: 'basic' }]);
  expect(requests[0]?.headers?.['user-agent']).toMatch(/^adoc\/\S+ \(.*\) plugin-hello\/1\.2\.3$/);
});

test('it runs on its own copies of the SDK and of oclif', async () => {
  await access(path.join(home, 'node_modules/@oclif/core/package.json'));
  const { modules } = await record(world, ['hello', 'projects']);
  for (const own of ['node_modules/@adoc/sdk/dist/index.js', 'node_modules/@oclif/core/lib/index.js'])
    expect(modules).toContain(path.join(home, own));
});

test.each([
  ['flags', ['--organization', 'contoso', '--detect', 'false'], {}],
  ['variables', [], { ADOC_ORGANIZATION: 'contoso' }],
])('%s that every command has work in it, too', async (_name, words, env) => {
  const finished = await world.adoc(['hello', 'projects', ...words, '--query', '[0]', '-o', 'yaml'], {
    env: { ADOC_TOKEN: token, ...env },
  });
  expect(finished).toMatchObject({ stdout: expect.stringMatching(/^greeting: hello /), stderr: '', exitCode: 0 });
  expect(world.emulator.requests.at(-1)?.url).toContain(`${world.emulator.url}/contoso/_apis/projects`);
});

test('its errors keep exit code, reason and suggestions on the way to the host', async () => {
  const finished = await world.adoc(['hello', 'fail', '--output', 'json']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 3 });
  expect(firstErrorOf(finished)).toEqual({
    code: 'full-moon',
    message: 'The moon is full.',
    reason: 'It is the 29th.',
    suggestions: ['Wait a day.'],
    exitCode: 3,
  });
});

test.each([
  ['an unknown flag', ['hello', 'projects', '--frobnicate']],
  ['a value that its own oclif refuses', ['hello', 'projects', '--times', '0']],
  ['a missing argument', ['hello', 'fetch']],
])('a slip in its command line is exit code 2: %s', async (_name, words) => {
  const finished = await world.adoc([...words, '--output', 'json']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(firstErrorOf(finished).code).toBe('usage');
});

test('an error of its command is one line on stderr, as everywhere', async () => {
  errorOf(await world.adoc(['hello', 'fail', '--output', 'json']));
});

test('not being signed in is said as everywhere', async () => {
  const finished = await world.adoc(['hello', 'projects', '--organization', 'contoso', '-o', 'json']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 4 });
  expect(firstErrorOf(finished).code).toBe('not-signed-in');
});

test('help lists it beside the commands of the host', async () => {
  expect((await world.adoc(['--help'])).stdout).toMatch(/hello\s+Greetings\./);
  expect((await world.adoc(['hello', 'projects', '--help'])).stdout).toContain('Greet every project.');
});

test('a client gets what lies below its organization', async () => {
  const { stdout, exitCode } = await world.adoc(['hello', 'fetch', '_apis/projects', '--query', 'value[0].name']);
  expect({ exitCode, name: JSON.parse(stdout) }).toEqual({ exitCode: 0, name: expect.any(String) });
});

test.each([
  'https://evil.example/_apis/projects',
  '//evil.example/_apis/projects',
  '../Other/_apis/projects',
  '_apis/../../Other/_apis/projects',
  '%2e%2e/Other/_apis/projects',
  '..\\Other\\_apis\\projects',
])('a client cannot be led away by the path %s', async (wanted) => {
  const before = world.emulator.requests.length;
  const finished = await world.adoc(['hello', 'fetch', wanted, '--output', 'json']);
  expect(finished.stdout).toBe('');
  expect(finished.exitCode).not.toBe(0);
  const outside = world.emulator.requests.slice(before).filter(({ url }) => !/\/tfs\/defaultcollection\//i.test(url));
  expect(outside).toEqual([]);
  expect(finished.stderr).not.toContain(token);
});

test('the host cannot be changed or replaced, and no token can be reached from what a plugin is handed', async () => {
  const { stdout, stderr, exitCode } = await world.adoc(['hello', 'pry', '--output', 'json'], {
    env: { HELLO_NEEDLE: token },
  });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const { looked, ...outcome } = JSON.parse(stdout);
  expect(looked).toBeGreaterThan(50);
  expect(outcome).toEqual({
    found: [],
    isFrozen: true,
    replaced: 'TypeError',
    redefined: 'TypeError',
    removed: false,
    changed: false,
  });
});
