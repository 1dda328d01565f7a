import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';

/** A folder to put files into, which is made where it is not there. @throws AdocError (exit 2) when that cannot be */
export async function makeFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder);
  try {
    await mkdir(absolute, { recursive: true });
    return absolute;
  } catch (error) {
    throw new AdocError(`${folder} cannot be used as a folder.`, {
      code: 'unusable-folder',
      exitCode: exitCodes.usage,
      reason: (error as Error).message,
    });
  }
}
