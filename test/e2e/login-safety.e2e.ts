import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { findChildren } from '../lib/secrets/find-children.js';
import { createWorld, token, type World } from '../world/create-world.js';
import { readFiles } from '../world/read-tree.js';
import { type Running, startAdoc } from '../world/run-adoc.js';
import { type SilentServer, startSilentServer } from '../world/silent-server.js';

let world: World;
let silent: SilentServer;

beforeEach(async () => {
  world = await createWorld({ hasFaults: true });
  silent = await startSilentServer();
});
afterEach(async () => {
  silent.close();
  await world.close();
});

const forms = [
  token,
  Buffer.from(`:${token}`).toString('base64'),
  Buffer.from(token).toString('base64'),
  encodeURIComponent(token),
];
const leaks = (text: string) => forms.filter((form) => text.includes(form));

const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

/** A login that waits for the answer of its organization. */
async function startWaitingLogin(): Promise<Running> {
  const words = ['devops', 'login', '--organization', silent.organizationUrl];
  const running = startAdoc(words, { env: { HOME: world.home }, cwd: world.folder });
  running.child.stdin.end(`${token}\n`);
  await silent.arrival;
  return running;
}

test('the files are for the user alone', async () => {
  await world.login();
  const { dataDirectory, configDirectory } = world;
  const files = ['credentials.json', '.'].map((name) => path.join(dataDirectory, name));
  const settings = ['accounts.json', 'config.json', '.'].map((name) => path.join(configDirectory, name));
  expect(await Promise.all([...files, ...settings].map(modeOf))).toEqual(['600', '700', '600', '600', '700']);
});

test('the token is in credentials.json and in no other file', async () => {
  await world.login();
  const holders = Object.entries(await readFiles(world.folder)).filter(([, content]) => leaks(content).length > 0);
  expect(holders.map(([name]) => name)).toEqual([
    path.relative(world.folder, path.join(world.dataDirectory, 'credentials.json')),
  ]);
});

test.each(['json', 'table', 'yaml', 'tsv'])(
  'the token is neither in the output (%s) nor in the trace',
  async (format) => {
    const words = ['--organization', world.emulator.organizationUrl, '--output', format, '--debug', '--verbose'];
    const { stdout, stderr, exitCode } = await world.adoc(['devops', 'login', ...words], { stdin: token });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('> GET http://127.0.0.1:');
    expect(leaks(stdout + stderr)).toEqual([]);
  },
);

test.each([['contoso'], ['nowhere']])('the token is not in the trace of a failure (%s)', async (organization) => {
  world.emulator.fault({ match: { path: '/contoso' }, status: 401, body: '' });
  const words = ['devops', 'login', '--organization', organization, '--debug'];
  const { stdout, stderr, exitCode } = await world.adoc(words, { stdin: token });
  expect(exitCode).not.toBe(0);
  expect(leaks(stdout + stderr)).toEqual([]);
});

test('a token given as the organization is not shown', async () => {
  const pat = `${'b7Kq'.repeat(19)}AZDO9x8Y`;
  const { stdout, stderr, exitCode } = await world.adoc(['devops', 'login', '--organization', pat], { stdin: token });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).not.toContain(pat.slice(0, 8));
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('the token is not on a command line, nor in the environment of another process', async () => {
  const { child, finished } = await startWaitingLogin();
  const own = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8');
  const others = findChildren(child.pid as number).map(({ commandLine, environment }) => commandLine + environment);
  expect(own).toContain('login');
  expect(leaks([own, ...others].join())).toEqual([]);
  child.kill('SIGKILL');
  await finished;
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a login that is ended by %s stores nothing and exits with %i', async (signal, code) => {
  const { child, finished } = await startWaitingLogin();
  child.kill(signal);
  expect(await finished).toMatchObject({ stdout: '', exitCode: code });
  expect(await readFiles(world.home)).toEqual({});
});

test.each([
  ['as an argument', ['devops', 'login', token]],
  ['as an argument behind a flag', ['devops', 'login', '--organization', 'contoso', token]],
  ['as the value of a flag that does not exist', ['devops', 'login', `--token=${token}`]],
  ['as the next word of a flag that does not exist', ['devops', 'login', '--token', token]],
  ['behind a command that does not exist', ['devops', 'signin', token]],
])('a token given on the command line %s is refused and not repeated', async (_name, words) => {
  const { stdout, stderr, exitCode } = await world.adoc(words, { stdin: `${token}\n` });
  expect([2, 127]).toContain(exitCode);
  expect({ stdout, leaks: leaks(stderr) }).toEqual({ stdout: '', leaks: [] });
});
