import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../../../src/lib/files/read-json.js';
import { catchError } from './catch-error.js';
import { temporaryDirectory } from './temporary-directory.js';

const fileWith = (text: string) => {
  const file = { path: path.join(temporaryDirectory(), 'state.json'), movedBy: 'ADOC_CONFIG_DIR' } as const;
  writeFileSync(file.path, text);
  return file;
};

describe('reading a JSON file', () => {
  it('gives undefined when there is no file or no directory', async () => {
    const file = fileWith('{}');
    expect(await readJson({ ...file, path: `${file.path}.other` })).toBeUndefined();
    expect(await readJson({ ...file, path: path.join(file.path, 'below') })).toBeUndefined();
  });

  it('passes over a byte order mark', async () => {
    expect(await readJson(fileWith('\uFEFF{"a": 1}'))).toEqual({ a: 1 });
  });

  it.each(['', '{"token": "hush', '[]', '"text"', 'null'])(
    'names the file when it holds %j, and leaves it alone',
    async (text) => {
      const file = fileWith(text);
      const error = await catchError(readJson(file));
      expect(error).toMatchObject({ code: 'broken-file', exitCode: 1 });
      expect(error.message).toContain(file.path);
      expect(error.suggestions.join()).toContain(`mv '${file.path}'`);
      expect(JSON.stringify([error.message, error.reason, String(error.cause)])).not.toContain('hush');
      expect(readFileSync(file.path, 'utf8')).toBe(text);
    },
  );

  it('names the file when it cannot be read', async () => {
    const file = fileWith('');
    mkdirSync(`${file.path}.d`);
    const error = await catchError(readJson({ ...file, path: `${file.path}.d` }));
    expect(error).toMatchObject({ code: 'cannot-read-file', reason: 'it is a directory' });
  });

  (process.platform === 'win32' ? it.skip : it)('does not wait for a pipe in its place', async () => {
    const file = fileWith('');
    execFileSync('mkfifo', [`${file.path}.p`]);
    const error = await catchError(readJson({ ...file, path: `${file.path}.p` }));
    expect(error).toMatchObject({ code: 'cannot-read-file', reason: 'it is not a regular file' });
  });
});
