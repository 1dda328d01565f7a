import { readFile } from 'node:fs/promises';
import { AdocError, exitCodes } from '@adoc/sdk';

/** The text of a file that a flag names. @throws AdocError (exit 2) when it cannot be read */
export async function readTextFile(file: string): Promise<string> {
  try {
    // Windows PowerShell writes files with a byte order mark, and by default in UTF-16.
    const bytes = await readFile(file);
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  } catch (error) {
    throw new AdocError(`${file} cannot be read.`, {
      code: 'unreadable-file',
      exitCode: exitCodes.usage,
      reason: error instanceof Error ? error.message : undefined,
      cause: error,
    });
  }
}
