import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { World } from './create-world.js';
import { cleanEnvironment, type Finished } from './run-adoc.js';

interface GitOptions {
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** What is piped in. */
  stdin?: string;
}

/** The real git of somebody whose home is that of a world: with their own configuration, and nobody to ask for a password. */
export function gitInHome(world: World) {
  const run = (words: readonly string[], { env, cwd = world.folder, stdin = '' }: GitOptions = {}): Promise<Finished> =>
    new Promise((resolve) => {
      const options = {
        cwd,
        env: cleanEnvironment({
          HOME: world.home,
          ADOC_EMULATOR: world.emulator.url,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_TERMINAL_PROMPT: '0',
          GIT_AUTHOR_NAME: 'Ada Contoso',
          GIT_AUTHOR_EMAIL: 'ada.contoso@contoso.example',
          GIT_COMMITTER_NAME: 'Ada Contoso',
          GIT_COMMITTER_EMAIL: 'ada.contoso@contoso.example',
          LC_ALL: 'C',
          ...env,
        }),
      };
      const child = execFile('git', words, options, (error, stdout, stderr) =>
        resolve({ stdout, stderr, exitCode: error ? Number(error.code ?? 1) : 0 }),
      );
      child.stdin?.on('error', () => undefined).end(stdin);
    });
  return {
    run,
    /** @returns what it prints; it has to work. */
    async done(words: readonly string[], options?: GitOptions): Promise<string> {
      const { stdout, stderr, exitCode } = await run(words, options);
      expect({ stderr: exitCode === 0 ? '' : stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
      return stdout.trim();
    },
    /** What git would sign in with: the facts that its helpers fill in. */
    async fill(lines: readonly string[], options: GitOptions = {}): Promise<Finished> {
      return run(['credential', 'fill'], { ...options, stdin: `${lines.join('\n')}\n\n` });
    },
    configuration: () => readFile(path.join(world.home, '.gitconfig'), 'utf8'),
  };
}
