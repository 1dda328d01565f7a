import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const attempts = 10;

/** Renames a complete new file over an old one, so that it also survives a power cut. */
export async function replaceFile(temporary: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(temporary, target);
      break;
    } catch (error) {
      if (attempt === attempts || !isHeldOpen(error)) throw error;
      await setTimeout(10 * attempt);
    }
  }
  await syncDirectory(path.dirname(target));
}

/** Windows refuses to replace a file while another process reads it, which takes it a few milliseconds. */
function isHeldOpen(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
}

async function syncDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Not every system lets a directory be opened and synced; the rename itself has happened.
  }
}
