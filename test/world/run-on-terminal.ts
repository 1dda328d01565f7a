import path from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import type { World } from './create-world.js';
import { cleanEnvironment, root } from './run-adoc.js';

export const keys = { enter: '\r', ctrlC: '\x03', ctrlD: '\x04', backspace: '\x7f' };

interface TerminalOptions {
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** Another bin than the project's own. */
  bin?: string;
  /** How wide the terminal is. Default: 400. */
  columns?: number;
  /** Sends the error output to a file, as `2>FILE` does: the terminal stays for input and results. */
  errorsTo?: string;
}

export interface Terminal {
  type(text: string): void;
  /** Waits until a text is shown that was not waited for before. Rejects when the program ends without it. */
  waitFor(text: string): Promise<void>;
  /** Everything that was shown, and how it ended. */
  finished: Promise<{ screen: string; exitCode: number }>;
}

const running = new Set<IPty>();

// One that waits for an answer nobody gives would keep the test run from ending.
afterEach(() => {
  for (const pty of running) pty.kill('SIGKILL');
});

/** Runs the built program in a world as a person does: on a terminal. */
export function runOnTerminal(world: World, words: readonly string[], options: TerminalOptions = {}): Terminal {
  const { env, cwd = world.folder, bin = path.join(root, 'bin/run.js'), errorsTo, columns = 400 } = options;
  const program = [process.execPath, bin, ...words];
  const redirected = ['/bin/sh', '-c', 'log=$1; shift; exec "$@" 2>"$log"', 'sh', errorsTo ?? '', ...program];
  const [file = '', ...args] = errorsTo === undefined ? program : redirected;
  const pty = spawn(file, args, {
    cols: columns,
    rows: 50,
    cwd,
    env: cleanEnvironment({ HOME: world.home, ADOC_EMULATOR: world.emulator.url, TERM: 'xterm', ...env }),
  });

  running.add(pty);

  let screen = '';
  let seen = 0;
  let hasEnded = false;
  let look = (): void => undefined;
  pty.onData((text) => {
    screen += text;
    look();
  });
  const finished = new Promise<{ screen: string; exitCode: number }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      running.delete(pty);
      hasEnded = true;
      look();
      resolve({ screen, exitCode: signal ? 128 + signal : exitCode });
    });
  });

  return {
    type: (text) => pty.write(text),
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        look = () => {
          const found = screen.indexOf(text, seen);
          if (found !== -1) {
            seen = found + text.length;
            resolve();
          } else if (hasEnded) {
            reject(new Error(`The program ended without showing "${text}":\n${screen}`));
          }
        };
        look();
      }),
    finished,
  };
}
