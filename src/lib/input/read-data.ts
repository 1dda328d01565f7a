import { AdocError, exitCodes } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { readText } from './read-text.js';

/**
 * What a file says, in JSON or YAML; `-` is what is piped in.
 * @throws AdocError (exit 2) when it cannot be read, or is neither
 */
export async function readData(machine: Pick<Machine, 'cwd' | 'stdin'>, file: string): Promise<unknown> {
  const text = await readText(machine, file);
  const { parse } = await import('yaml');
  try {
    // JSON is YAML. The parser's warnings, of odd keys and tags, repeat them too, straight to the terminal.
    return parse(text, { prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    const [{ line, col }] = (error as { linePos?: [{ line: number; col: number }] }).linePos ?? [{ line: 1, col: 1 }];
    const name = file === '-' ? 'What is piped in' : file;
    throw new AdocError(`${name} is neither JSON nor YAML.`, {
      code: 'unreadable-file',
      exitCode: exitCodes.usage,
      // Not the parser's own words: they repeat the line, which may hold a secret.
      reason: `Line ${line}, column ${col}.`,
    });
  }
}
