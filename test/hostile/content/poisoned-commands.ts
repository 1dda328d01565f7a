import { execFileSync } from 'node:child_process';
import { type Emulator, startEmulator } from '@adoc/emulator';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import type { World } from '../../world/create-world.js';
import { type ExampleWords, loadCommand, readExample } from '../../world/example-in-process.js';
import { exampleSeed, examples, prepareExample } from '../../world/examples.js';
import { poison } from '../../world/hostile-text.js';
import { type PoisoningProxy, startPoisoningProxy } from '../../world/poisoning-proxy.js';
import { type CommandRun, runCommand } from '../../world/run-command.js';

const token = 'hostile-content-token-5c8e2a7d94b1';

export interface Wishes {
  format?: string | undefined;
  isTTY: boolean;
  /** What the server says to everything. */
  refusal?: PoisoningProxy['answer'];
  /** What becomes of the fields of its answers in place of the poison. */
  change?: PoisoningProxy['change'];
}

/** Commands by their ids. What installs packages, or starts git and editors of this machine, has tests of its own. */
export const ids: readonly string[] = [...new Set(examples.map(({ id }) => id))].filter(
  (id) => !/^(plugins|extension):|clone$|checkout$|setup-git|pr:edit|git-credential|:pat:/.test(id),
);

/**
 * Runs the example of a command in this process, with a hostile server. Once more with the names as this server has them,
 * where the command does not find what is meant.
 * @returns every run that there was, the last one last
 */
export type RunPoisoned = (id: string, wishes: Wishes) => Promise<CommandRun[]>;

export function startPoisonedCommands(): RunPoisoned {
  const folder = temporaryDirectory();
  let emulator: Emulator;
  let proxy: PoisoningProxy;
  beforeAll(async () => {
    emulator = await startEmulator({ pats: [{ token, user: 'Ada Contoso' }], seed: exampleSeed });
    proxy = await startPoisoningProxy(emulator.url);
    // Some commands ask the clone that they run in.
    execFileSync('git', ['init', '-q', '-b', 'feature/1', folder]);
    process.chdir(folder);
  });
  afterAll(() => Promise.all([proxy.close(), emulator.close()]));

  const signedIn = (url: string) => ({
    ADOC_EMULATOR: url,
    ADOC_TOKEN: token,
    ADOC_ORGANIZATION: 'contoso',
    ADOC_PROJECT: 'Fabrikam',
  });

  /** The example as it is typed, in a world of which nothing is left from the last one. */
  async function prepare(id: string): Promise<ExampleWords> {
    const example = examples.find((each) => each.id === id);
    if (!example) throw new Error(`There is no example of ${id}.`);
    emulator.reset(exampleSeed);
    const world = {
      emulator,
      folder,
      home: folder,
      async adoc(words: readonly string[]) {
        const { command, used } = await loadCommand(words);
        return runCommand(command, words.slice(used), { env: signedIn(emulator.url), cwd: folder });
      },
    };
    return readExample(await prepareExample(world as unknown as World, example), token);
  }

  return async (id, { format, isTTY, refusal, change }) => {
    const runs: CommandRun[] = [];
    for (const typed of [(word: string) => word, ...(change ? [] : [asServer])]) {
      if (runs.at(-1)?.exitCode === 0) break;
      const { command, argv, stdin, env } = await prepare(id);
      const yes = command.flags?.yes && !argv.includes('--yes') ? ['--yes'] : [];
      const words = [...argv.map(typed), ...yes, ...(format ? ['--output', format] : [])];
      const machine = { cwd: folder, isTTY, stdin, columns: 5_000, env: { ...signedIn(proxy.url), ...env } };
      proxy.answer = refusal;
      proxy.change = change;
      Object.assign(process.env, env);
      runs.push(await runCommand(command, words, machine));
      for (const name of Object.keys(env)) delete process.env[name];
    }
    return runs;
  };
}

/** A word that may be a name, as the hostile server has it. */
const asServer = (word: string): string => (/^[A-Z\\a-z][^=]*$/.test(word) ? word + poison : word);
