import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import type { World } from './create-world.js';
import { cleanEnvironment, root } from './run-adoc.js';

export interface Shell {
  /** Waits until a text is on the screen. */
  waitFor(text: string): Promise<void>;
  type(text: string): void;
  /** Sends a signal to the program, and not to its shell. */
  signal(name: NodeJS.Signals): Promise<void>;
  /** Closes the window. */
  hangUp(): void;
  /** Everything that was shown, how the program ended, and whether the terminal is set as it was before. */
  finished: Promise<{ screen: string; exitCode: number; isRestored: boolean | undefined }>;
}

// A closed window ends the outer shell, and with it whatever it runs. The inner one outlives what is sent to the whole terminal; the
// program gets it, since traps are not inherited.
const script = `
sh -c "$INNER" sh "$@"
`;

const inner = `
trap : INT TERM HUP
stty -a > "$NOTES.before"
sh -c 'echo $$ > "$NOTES.pid"; exec "$@"' sh "$@"
echo $? > "$NOTES.code"
stty -a > "$NOTES.after"
mv "$NOTES.after" "$NOTES.done"
`;

/** Runs the built program from a shell on a terminal, as people do, to see in which state the shell gets the terminal back. */
export function runInShell(world: World, words: readonly string[], env: Record<string, string> = {}): Shell {
  const notes = path.join(world.folder, randomUUID());
  const read = (name: string) => readFile(`${notes}.${name}`, 'utf8').catch(() => '');
  const pty = spawn('/bin/sh', ['-c', script, 'sh', process.execPath, path.join(root, 'bin/run.js'), ...words], {
    cols: 200,
    rows: 50,
    cwd: world.folder,
    env: cleanEnvironment({
      HOME: world.home,
      ADOC_EMULATOR: world.emulator.url,
      TERM: 'xterm',
      NOTES: notes,
      INNER: inner,
      ...env,
    }),
  });
  let screen = '';
  let look = (): void => undefined;
  pty.onData((text) => {
    screen += text;
    look();
  });
  const exit = new Promise<void>((resolve) => void pty.onExit(() => resolve()));
  const finished = exit.then(async () => {
    look();
    await appeared(`${notes}.done`);
    const [before, after] = [await read('before'), await read('done')];
    // There is no terminal to ask any more where the window was closed.
    const isRestored = after === '' ? undefined : after === before;
    return { screen, exitCode: Number(await read('code')), isRestored };
  });
  return {
    finished,
    type: (text) => pty.write(text),
    signal: async (name) => void process.kill(Number(await read('pid')), name),
    // A method that its types do not tell of.
    hangUp: () => (pty as unknown as { destroy(): void }).destroy(),
    async waitFor(text) {
      const shown = new Promise<void>((resolve) => {
        look = () => screen.includes(text) && resolve();
        look();
      });
      await Promise.race([shown, exit]);
      if (!screen.includes(text)) throw new Error(`The program ended without showing "${text}":\n${screen}`);
    },
  };
}

/** After the terminal, the inner shell still has to end. */
async function appeared(file: string): Promise<void> {
  while (!existsSync(file)) await new Promise(setImmediate);
}
