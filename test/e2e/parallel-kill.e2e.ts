import { type FSWatcher, watch } from 'node:fs';
import { createWorld, type World } from '../world/create-world.js';
import { readTree } from '../world/read-tree.js';
import { type Running, startAdoc } from '../world/run-adoc.js';
import { startSilentServer } from '../world/silent-server.js';

const tokens = { 'Old User': 'old-token-5c8e2a7d94b1f6', 'New User': 'new-token-5c8e2a7d94b1f6' };

let world: World;

beforeEach(async () => {
  const pats = Object.entries(tokens).map(([user, token]) => ({ token, user }));
  // The one that is killed asks and does not always stay to read the answer.
  world = await createWorld({ pats, hasFaults: true });
});
afterEach(() => world.close());

const login = (user: keyof typeof tokens) =>
  world.adoc(['devops', 'login', '--organization', 'contoso'], { stdin: tokens[user] });

function startLogin(organization = 'contoso'): Running {
  const env = { HOME: world.home, ADOC_EMULATOR: world.emulator.url };
  const running = startAdoc(['devops', 'login', '--organization', organization], { env, cwd: world.folder });
  running.child.stdin.end(tokens['New User']);
  return running;
}

/** Calls back at the nth change of a file of the program. */
function atChange(number: number, callback: () => void): () => void {
  let count = 0;
  const listen = () => {
    count += 1;
    if (count === number) callback();
  };
  const watchers: FSWatcher[] = [world.configDirectory, world.dataDirectory].map((name) => watch(name, listen));
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

/** Who is signed in, as the server says. */
async function whoIsThere(): Promise<string> {
  const { stdout, stderr, exitCode } = await world.adoc(['devops', 'status']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout)[0].user.name;
}

test('a login that is killed while the server is silent leaves everything as it was', async () => {
  await login('Old User');
  const before = await readTree(world.home);
  const silent = await startSilentServer();
  const { child, finished } = startLogin(silent.organizationUrl);
  await silent.arrival;
  child.kill('SIGKILL');
  expect(await finished).toMatchObject({ exitCode: 137 });
  silent.close();
  expect(await readTree(world.home)).toEqual(before);
});

test('after a login that was killed while it held the lock, the next one works', async () => {
  await login('Old User');
  const { child, finished } = startLogin();
  const stop = atChange(4, () => child.kill('SIGKILL'));
  await finished;
  stop();
  expect(await login('New User')).toMatchObject({ stderr: '', exitCode: 0 });
  expect(await whoIsThere()).toBe('New User');
}, 20_000);
