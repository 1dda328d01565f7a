import { createInterface } from 'node:readline/promises';
import type { Machine } from '../machine.js';
import { Interrupted } from './interrupted.js';

/** Asks on the terminal for a line. Ctrl-D ends the questions like Ctrl-C does. */
export async function readLine(question: string, { stdin, stderr }: Machine): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once('SIGINT', () => reject(new Interrupted()));
      terminal.once('close', () => reject(new Interrupted()));
      terminal.question(question).then(resolve, reject);
    });
  } finally {
    terminal.close();
  }
}
