import { once } from 'node:events';
import type { Machine } from '../machine.js';
import { Interrupted } from './interrupted.js';

/** Asks on the terminal for a line. Ctrl-D ends the questions like Ctrl-C does; what is typed ahead is for the next one. */
export async function readLine(question: string, { stdin, stderr }: Machine): Promise<string> {
  const { createInterface } = await import('node:readline');
  const terminal = createInterface({ input: stdin, output: stderr, prompt: question });
  const lines: string[] = [];
  let isInterrupted = false;
  terminal.on('line', (line) => lines.push(line));
  terminal.on('SIGINT', () => {
    isInterrupted = true;
  });
  terminal.prompt();
  await Promise.race(['line', 'SIGINT', 'close'].map((event) => once(terminal, event)));
  // Several lines can have come at once, and the beginning of another.
  const [answer, ...ahead] = lines;
  const rest = [...ahead, terminal.line].join('\n');
  terminal.close();
  if (answer === undefined || isInterrupted) throw new Interrupted();
  if (rest !== '' && !stdin.readableEnded) stdin.unshift(Buffer.from(rest));
  return answer;
}
