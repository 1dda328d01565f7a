import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../../world/create-world.js';
import { errorOf } from '../../world/error-of.js';
import { countSteps, runWithFault } from '../../world/file-steps.js';
import { inTurns } from '../../world/in-turns.js';
import { readToken } from '../../world/read-token.js';
import { readTree } from '../../world/read-tree.js';
import { count } from '../count.js';
import { isSoak } from '../seed.js';

const contoso = 'https://dev.azure.com/contoso';
const fresh = 'fresh-token-5c8e2a7d94b1f6';
const options = { stdin: fresh };

const commands: [name: string, words: string[], outcomes: (string | undefined)[]][] = [
  ['login', ['devops', 'login', '--organization', 'contoso', '--set-default', '-o', 'json'], [token, fresh]],
  ['logout', ['devops', 'logout', '--organization', 'contoso', '-o', 'json'], [token, undefined]],
  ['configure', ['devops', 'configure', '--defaults', 'project=Fabrikam', '-o', 'json'], [token]],
  ['logout of all', ['devops', 'logout', '-o', 'json'], [token, undefined]],
  ['clearing the default', ['devops', 'configure', '--defaults', 'organization=', '-o', 'json'], [token]],
];

let world: World;

beforeEach(async () => {
  const pats = [token, fresh].map((each) => ({ token: each, user: 'Ada Contoso' }));
  // Who is killed asks and does not always stay to read the answer.
  world = await createWorld({ pats, hasFaults: true });
  expect((await world.login('contoso')).exitCode).toBe(0);
});
afterEach(() => world.close());

/** A copy of the home, in which one command is run. */
function copyHome(name: string): string {
  const home = path.join(world.folder, name);
  cpSync(world.home, home, { recursive: true });
  return home;
}

/** The steps of a command at which something happens. */
async function stepsOf(words: string[]): Promise<number[]> {
  const steps = await countSteps(world, words, { ...options, home: copyHome('counted') });
  return Array.from({ length: steps }, (_, index) => index + 1);
}

const namesIn = async (home: string) => Object.keys(await readTree(home));

test.each(commands)(
  '%s that is killed at any change of a file leaves the old or the new',
  async (_name, words, outcomes) => {
    const seen = await inTurns(await stepsOf(words), async (at) => {
      const home = copyHome(`killed-${at}`);
      expect(await runWithFault(world, words, { at, signal: 'SIGKILL' }, { ...options, home })).toMatchObject({
        ...{ exitCode: 137, stdout: '', stderr: '' },
      });
      const kept = await readToken(home, contoso);
      expect(outcomes).toContain(kept);
      count('processes killed');
      return { home, index: outcomes.indexOf(kept) };
    });
    // Old up to one step, new from there on.
    expect(seen.map(({ index }) => index)).toEqual(seen.map(({ index }) => index).sort());

    // Whatever is left of it is in nobody's way, once its lock is as old as that of a dead process.
    const chosen = isSoak ? seen : seen.filter((_, index) => index % 10 === 0);
    await inTurns(chosen, async ({ home }) => {
      for (const lock of [
        '.config/adoc/accounts.json',
        '.config/adoc/config.json',
        '.local/share/adoc/credentials.json',
      ])
        await rm(path.join(home, `${lock}.lock`), { recursive: true, force: true });
      const again = await world.adoc(commands[0]?.[1] ?? [], { ...options, env: { HOME: home } });
      expect(again).toMatchObject({ stderr: '', exitCode: 0 });
      expect(await readToken(home, contoso)).toBe(fresh);
    });
  },
);

test.each(commands)(
  '%s on a disk that is full from any step on says so or succeeds, and leaves no half of a file',
  async (_name, words, outcomes) => {
    const steps = await stepsOf(words);
    const chosen = isSoak ? steps : steps.filter((at) => at % 3 === 1);
    await inTurns(chosen, async (at) => {
      const home = copyHome(`full-${at}`);
      const finished = await runWithFault(world, words, { at, error: 'ENOSPC' }, { ...options, home });
      const kept = await readToken(home, contoso);
      if (finished.exitCode === 0) expect(kept).toBe(outcomes.at(-1));
      else if (finished.stdout === '') {
        expect(errorOf(finished)).toMatchObject({ code: 'cannot-write-file', message: expect.stringContaining(home) });
        expect(outcomes).toContain(kept);
      } else expect(JSON.parse(finished.stdout).failures).not.toEqual([]);
      expect(finished.stderr).not.toContain(fresh);
      expect((await namesIn(home)).filter((name) => /\.(lock$|tmp)/.test(name))).toEqual([]);
      count('faults injected');
    });
  },
);
