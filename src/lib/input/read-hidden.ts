import { terminalSafe } from '@adoc/sdk';
import type { Machine } from '../machine.js';

/** Asks on the terminal for a line that is not shown. Written to stderr: stdout is for results. */
export async function readHidden(label: string, { stdin, stderr }: Machine): Promise<string> {
  const { default: password } = await import('@inquirer/password');
  // The label stands where the library puts its question mark, so that the line begins with it.
  const theme = { prefix: terminalSafe(label), style: { help: () => '' } };
  // The library hides the cursor meanwhile, and a signal ends the process without asking it.
  const showCursor = () => void stderr.write('\x1b[?25h\n');
  process.once('exit', showCursor);
  try {
    return await password({ message: '', theme }, { input: stdin, output: stderr, clearPromptOnDone: false });
  } finally {
    process.removeListener('exit', showCursor);
  }
}
