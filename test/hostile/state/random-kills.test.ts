import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createWorld, token, type World } from '../../world/create-world.js';
import { inTurns } from '../../world/in-turns.js';
import { readToken } from '../../world/read-token.js';
import { readFiles } from '../../world/read-tree.js';
import { startAdoc } from '../../world/run-adoc.js';
import { count } from '../count.js';
import { createChance, times } from '../seed.js';

const contoso = 'https://dev.azure.com/contoso';
const fresh = 'fresh-token-5c8e2a7d94b1f6';
const commands: [words: string[], outcomes: (string | undefined)[]][] = [
  [
    ['devops', 'login', '--organization', 'contoso', '--set-default'],
    [token, fresh],
  ],
  [
    ['devops', 'logout'],
    [token, undefined],
  ],
  [['devops', 'configure', '--defaults', 'project=Fabrikam', 'output=json'], [token]],
  [['devops', 'configure', '--defaults', 'organization='], [token]],
];

let world: World;
beforeAll(async () => {
  const pats = [token, fresh].map((each) => ({ token: each, user: 'Ada Contoso' }));
  // Who is killed asks and does not always stay to read the answer.
  world = await createWorld({ pats, hasFaults: true });
  expect((await world.login('contoso')).exitCode).toBe(0);
});
afterAll(() => world.close());

function start(home: string, words: readonly string[]) {
  cpSync(world.home, home, { recursive: true });
  const running = startAdoc(words, { cwd: world.folder, env: { HOME: home, ADOC_EMULATOR: world.emulator.url } });
  running.child.stdin.end(fresh);
  return running;
}

/** How long a command takes here and now, in milliseconds. */
async function durationOf(words: readonly string[], index: number): Promise<number> {
  const started = performance.now();
  expect((await start(path.join(world.folder, `whole-${index}`), words).finished).exitCode).toBe(0);
  return performance.now() - started;
}

test('a kill at a moment that is drawn leaves the old or the new, and the next login works', async () => {
  const chance = createChance(83);
  const durations = await inTurns(commands, ([words]) =>
    durationOf(
      words,
      commands.findIndex(([each]) => each === words),
    ),
  );
  const kills = Array.from({ length: times(90, 2_000) }, (_, number) => ({
    number,
    at: chance(),
    isTried: chance() < 0.1,
  }));
  const killed = await inTurns(kills, async ({ number, at, isTried }) => {
    const index = number % commands.length;
    const [words, outcomes] = commands[index] ?? [[], []];
    const home = path.join(world.folder, `killed-${number}`);
    const { child, finished } = start(home, words);
    // Whatever the process is at by then; one that is done already is no kill.
    await Promise.race([wait(at * (durations[index] ?? 0)), finished]);
    child.kill('SIGKILL');
    const { exitCode, stderr } = await finished;
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: exitCode === 0 ? 0 : 137 });
    expect(outcomes).toContain(await readToken(home, contoso));
    for (const [name, content] of Object.entries(await readFiles(home)))
      if (/\.json$/.test(name)) JSON.parse(content.replace(/^\d+ /, ''));
    if (isTried) await tryLogin(home);
    await rm(home, { recursive: true });
    if (exitCode === 137) count('processes killed');
    return exitCode === 137;
  });
  expect(killed.filter(Boolean).length).toBeGreaterThan(kills.length / 2);
}, 600_000);

/** Whatever is left is in nobody's way, once its lock is as old as that of a dead process. */
async function tryLogin(home: string): Promise<void> {
  for (const lock of ['.config/adoc/accounts.json', '.config/adoc/config.json', '.local/share/adoc/credentials.json'])
    await rm(path.join(home, `${lock}.lock`), { recursive: true, force: true });
  const words = ['devops', 'login', '--organization', 'contoso'];
  expect(await world.adoc(words, { stdin: fresh, env: { HOME: home } })).toMatchObject({ exitCode: 0 });
  expect(await readToken(home, contoso)).toBe(fresh);
}
