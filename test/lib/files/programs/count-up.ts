// Counts a number in a file up, `times` times, while others do the same. With `die`, is killed while it holds the lock.
import { readJson } from '../../../../src/lib/files/read-json.js';
import { withLock } from '../../../../src/lib/files/with-lock.js';
import { writeJson } from '../../../../src/lib/files/write-json.js';

async function main(path: string, times: string): Promise<void> {
  const file = { path, movedBy: 'ADOC_DATA_DIR' } as const;
  for (let done = 0; done < (times === 'die' ? 1 : Number(times)); done += 1) {
    await withLock(file, async (lock) => {
      if (times === 'die') process.kill(process.pid, 'SIGKILL');
      const count = Number((await readJson(file))?.count ?? 0);
      await writeJson(file, { count: count + 1 }, { lock });
    });
  }
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch((error) => {
  process.stdout.write(JSON.stringify({ message: error.message, code: error.code, reason: error.reason }));
  process.exitCode = 1;
});
