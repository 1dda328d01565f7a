import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * Writes the files of a new plugin into a folder that is not there or empty.
 * @throws AdocError when something is there, which stays as it is
 */
export async function writePlugin(folder: string, files: Record<string, string>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw notEmpty(folder);
    await writeAll(folder, files);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof AdocError) throw error;
    // The last part of the path is a file.
    if (code === 'EEXIST') throw notEmpty(folder);
    throw new AdocError(`Cannot write the plugin into ${folder}.`, {
      code: 'cannot-write-file',
      reason: message,
      suggestions: ['Name another folder by --directory.'],
      cause: error,
    });
  }
}

/** All of them or none: half a plugin would only be in the way of the next try. */
async function writeAll(folder: string, files: Record<string, string>): Promise<void> {
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    }
  } catch (error) {
    const written = new Set(Object.keys(files).map((name) => name.split('/', 1)[0] ?? name));
    for (const name of written) await rm(path.join(folder, name), { recursive: true, force: true });
    throw error;
  }
}

function notEmpty(folder: string): AdocError {
  return new AdocError(`${folder} is there already, and is no empty folder.`, {
    code: 'folder-not-empty',
    exitCode: exitCodes.usage,
    suggestions: ['Name another folder by --directory.'],
  });
}
