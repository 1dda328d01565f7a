import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderPrefix } from './temporary-folder.js';

/** Removes the folders of emulators that were killed and could not do it themselves. What cannot be removed becomes a warning. */
export async function removeLeftovers(): Promise<void> {
  const prefix = folderPrefix();
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const [, pid] = /^(\d+)-\w+$/.exec(name.slice(prefix.length)) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(tmpdir(), name);
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : error;
      process.emitWarning(`What an emulator that was killed has left behind could not be removed: ${reason}`);
    });
  }
}

/** Whether there is such a process, whoever it belongs to. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
