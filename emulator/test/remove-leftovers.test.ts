import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../src/index.js';
import { folderPrefix } from '../src/temporary-folder.js';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A folder as an emulator makes it that runs as a process. */
function folderOf(pid: number, prefix = folderPrefix()): string {
  const path = join(tmpdir(), `${prefix}${pid}-Leftov`);
  mkdirSync(join(path, '1', 'repository.git'), { recursive: true });
  made.push(path);
  return path;
}

/** The id of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['--version']).pid;

test('an emulator removes what one that was killed has left behind, and nothing else', async () => {
  const left = folderOf(ended());
  const others = [folderOf(process.pid), folderOf(ended(), 'adoc-emulator-another.machine-')];
  await (await startEmulator({ pats: [] })).close();
  expect([existsSync(left), ...others.map(existsSync)]).toEqual([false, true, true]);
});
