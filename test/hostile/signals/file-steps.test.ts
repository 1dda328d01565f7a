import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../../world/create-world.js';
import { countSteps, runWithFault } from '../../world/file-steps.js';
import { inTurns } from '../../world/in-turns.js';
import { readToken } from '../../world/read-token.js';
import { readTree } from '../../world/read-tree.js';
import { count } from '../count.js';
import { isSoak } from '../seed.js';

const contoso = 'https://dev.azure.com/contoso';
const fresh = 'fresh-token-5c8e2a7d94b1f6';
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

let world: World;

beforeEach(async () => {
  const pats = [token, fresh].map((each) => ({ token: each, user: 'Ada Contoso' }));
  // Who is interrupted asks and does not always stay to read the answer.
  world = await createWorld({ pats, hasFaults: true });
  expect((await world.login('contoso')).exitCode).toBe(0);
});
afterEach(() => world.close());

const commands = {
  login: ['devops', 'login', '--organization', 'contoso', '--set-default'],
  logout: ['devops', 'logout', '--organization', 'contoso'],
  configure: ['devops', 'configure', '--defaults', 'project=Fabrikam'],
};

/** What there is when they are through. */
const done = {
  login: { kept: fresh, organization: contoso },
  logout: { kept: undefined },
  configure: { project: 'Fabrikam' },
};

const defaultsIn = async (home: string) =>
  JSON.parse(await readFile(path.join(home, '.config/adoc/config.json'), 'utf8')).defaults;

/** A copy of the home, in which one command is run. */
function copyHome(name: string): string {
  const home = path.join(world.folder, name);
  cpSync(world.home, home, { recursive: true });
  return home;
}

/** What no command leaves behind: locks, and what it was about to put in the place of a file. */
const leftIn = async (home: string) => Object.keys(await readTree(home)).filter((name) => /\.(lock$|tmp)/.test(name));

test.each(Object.entries(commands))(
  '%s that gets a signal at any change of a file leaves no lock and no temporary file, and what was there or what was to be',
  async (name, words) => {
    const options = { stdin: fresh };
    const steps = await countSteps(world, words, { ...options, home: copyHome('counted') });
    const all = Array.from({ length: steps }, (_, index) => signals.map((signal) => ({ at: index + 1, signal })));
    // In the suite every second moment gets one of the three in turn.
    const chosen = isSoak
      ? all.flat()
      : all.flatMap((each, index) => (index % 2 ? each.slice(index % 3).slice(0, 1) : []));
    await inTurns(chosen, async ({ at, signal: [signal, code] }) => {
      const home = copyHome(`${signal}-${at}`);
      const finished = await runWithFault(world, words, { at, signal }, { ...options, home });
      const kept = await readToken(home, contoso);
      // In the last of its work it may be through before the signal has its turn: then all is done, and told.
      const isDone = finished.exitCode === 0;
      expect({ at, signal, ...finished, left: await leftIn(home) }).toMatchObject({
        ...{ at, signal, exitCode: isDone ? 0 : code, left: [] },
        stdout: isDone ? expect.stringMatching(/[\]}]\n$/) : '',
        stderr: expect.not.stringMatching(/^\s+at /m),
      });
      if (isDone) expect({ kept, ...(await defaultsIn(home)) }).toMatchObject(done[name as keyof typeof done]);
      expect(name === 'logout' ? [token, undefined] : name === 'login' ? [token, fresh] : [token]).toContain(kept);
      count('faults injected');
    });
  },
);
