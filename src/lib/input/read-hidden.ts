import { terminalSafe } from '@adoc/sdk';
import type { Machine } from '../machine.js';

/** Asks on the terminal for a line that is not shown. Written to stderr: stdout is for results. */
export async function readHidden(label: string, { stdin, stderr }: Machine): Promise<string> {
  const { default: password } = await import('@inquirer/password');
  // The label stands where the library puts its question mark, so that the line begins with it.
  const theme = { prefix: terminalSafe(label), style: { help: () => '' } };
  return password({ message: '', theme }, { input: stdin, output: stderr, clearPromptOnDone: false });
}
