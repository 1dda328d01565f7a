import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { withLock } from '../../../src/lib/files/with-lock.js';
import { writeJson } from '../../../src/lib/files/write-json.js';
import { bundleProgram } from './bundle-program.js';
import { catchError } from './catch-error.js';
import { runProgram } from './run-program.js';
import { temporaryDirectory } from './temporary-directory.js';

const newFile = () => ({ path: path.join(temporaryDirectory(), 'state.json'), movedBy: 'ADOC_DATA_DIR' }) as const;

describe('a lock on a file', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundleProgram('test/lib/files/programs/count-up.ts', temporaryDirectory());
  });

  it('lets ten processes count to a hundred without losing one', async () => {
    const file = newFile();
    const ends = await Promise.all(Array.from({ length: 10 }, () => runProgram(program, [file.path, '10']).ended));
    expect(ends.map(({ code, stdout, stderr }) => `${code}${stdout}${stderr}`)).toEqual(Array(10).fill('0'));
    expect(JSON.parse(readFileSync(file.path, 'utf8'))).toEqual({ count: 100 });
    expect(readdirSync(path.dirname(file.path))).toEqual(['state.json']);
  }, 30_000);

  it('is taken over from a process that was killed, within the time that others wait', async () => {
    const file = newFile();
    const killed = await runProgram(program, [file.path, 'die']).ended;
    expect(killed.signal).toBe('SIGKILL');
    expect(statSync(`${file.path}.lock`).isDirectory()).toBe(true);
    await expect(withLock(file, async () => 'taken over')).resolves.toBe('taken over');
  }, 10_000);

  it('is taken over from a killed process by ten others at once, and still none is lost', async () => {
    const file = newFile();
    mkdirSync(`${file.path}.lock`);
    utimesSync(`${file.path}.lock`, new Date(0), new Date(0));
    const ends = await Promise.all(Array.from({ length: 10 }, () => runProgram(program, [file.path, '3']).ended));
    expect(ends.map(({ code, stdout }) => `${code}${stdout}`)).toEqual(Array(10).fill('0'));
    expect(JSON.parse(readFileSync(file.path, 'utf8'))).toEqual({ count: 30 });
  }, 30_000);

  it('is released when the action throws', async () => {
    const file = newFile();
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(withLock(file, async () => 'free')).resolves.toBe('free');
  });

  it('makes the action start again when it was lost before the change took effect', async () => {
    const file = newFile();
    let runs = 0;
    await withLock(file, async (lock) => {
      runs += 1;
      if (runs === 1) {
        rmdirSync(`${file.path}.lock`);
        writeFileSync(file.path, '{"by": "another process"}');
      }
      await writeJson(file, { runs }, { lock });
    });
    expect(JSON.parse(readFileSync(file.path, 'utf8'))).toEqual({ runs: 2 });
  });

  it('that is kept too long is an error that names the file', async () => {
    const file = newFile();
    const start = performance.now();
    const error = await withLock(file, () => catchError(withLock(file, async () => undefined)));
    expect(error).toMatchObject({ code: 'busy', exitCode: 1 });
    expect(error.message).toContain(file.path);
    expect(performance.now() - start).toBeLessThan(6_000);
  }, 10_000);

  it('in a directory that cannot be made names the file and the way out', async () => {
    const file = newFile();
    writeFileSync(file.path, '');
    const error = await catchError(
      withLock({ ...file, path: path.join(file.path, 'below', 'x') }, async () => undefined),
    );
    expect(error.code).toBe('cannot-write-file');
    expect(error.suggestions[0]).toContain('ADOC_DATA_DIR');
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('in a directory of somebody else names the file and the reason', async () => {
    const directory = temporaryDirectory();
    const copy = await bundleProgram('test/lib/files/programs/count-up.ts', path.join(directory, 'program'));
    mkdirSync(path.join(directory, 'closed'));
    chmodSync(directory, 0o755);
    const { stdout, stderr } = await runProgram(copy, [path.join(directory, 'closed/state.json'), '1'], { uid: 65_534 })
      .ended;
    expect({ ...JSON.parse(stdout), stderr }).toMatchObject({
      code: 'cannot-write-file',
      reason: 'permission denied',
      stderr: '',
    });
  });
});
