import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { writeJson } from '../../../src/lib/files/write-json.js';
import { catchError } from './catch-error.js';
import { temporaryDirectory } from './temporary-directory.js';

const fileIn = (directory: string) =>
  ({ path: path.join(directory, 'state.json'), movedBy: 'ADOC_CONFIG_DIR' }) as const;
const modeOf = (name: string) => (statSync(name).mode & 0o7777).toString(8);

describe('writing a JSON file', () => {
  it('makes file and directory for the user only', async () => {
    const file = fileIn(path.join(temporaryDirectory(), 'a', 'b'));
    await writeJson(file, { a: 1 });
    expect(readFileSync(file.path, 'utf8')).toBe('{\n  "a": 1\n}\n');
    expect([modeOf(file.path), modeOf(path.dirname(file.path))]).toEqual(['600', '700']);
    expect(readdirSync(path.dirname(file.path))).toEqual(['state.json']);
  });

  it('closes a file and, for secrets, a directory that others could read', async () => {
    const directory = temporaryDirectory();
    const file = fileIn(directory);
    writeFileSync(file.path, '{}', { mode: 0o644 });
    chmodSync(directory, 0o755);
    await writeJson(file, {});
    expect([modeOf(file.path), modeOf(directory)]).toEqual(['600', '755']);
    await writeJson(file, {}, { isSecret: true });
    expect(modeOf(directory)).toBe('700');
  });

  it('leaves a shared directory such as /tmp as it is', async () => {
    const directory = temporaryDirectory();
    chmodSync(directory, 0o1777);
    await writeJson(fileIn(directory), {}, { isSecret: true });
    expect(modeOf(directory)).toBe('1777');
  });

  it('keeps the link of people who keep their settings elsewhere', async () => {
    const directory = temporaryDirectory();
    writeFileSync(path.join(directory, 'dotfile'), '{}');
    const file = fileIn(directory);
    symlinkSync('dotfile', file.path);
    await writeJson(file, { a: 1 });
    expect(lstatSync(file.path).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(directory, 'dotfile'), 'utf8')).toContain('"a": 1');
  });

  it('does not write secrets through a link', async () => {
    const directory = temporaryDirectory();
    writeFileSync(path.join(directory, 'elsewhere'), '{}');
    const file = fileIn(directory);
    symlinkSync('elsewhere', file.path);
    const error = await catchError(writeJson(file, { a: 1 }, { isSecret: true }));
    expect(error.message).toContain('symbolic link');
    expect(readFileSync(path.join(directory, 'elsewhere'), 'utf8')).toBe('{}');
  });

  it('sweeps away what killed processes left behind, and nothing else', async () => {
    const directory = temporaryDirectory();
    for (const name of ['state.json.1.abc.tmp', 'state.json.2.def.tmp', 'other.json.1.abc.tmp']) {
      writeFileSync(path.join(directory, name), 'token');
    }
    utimesSync(path.join(directory, 'state.json.1.abc.tmp'), new Date(0), new Date(0));
    utimesSync(path.join(directory, 'other.json.1.abc.tmp'), new Date(0), new Date(0));
    await writeJson(fileIn(directory), {});
    expect(readdirSync(directory).sort()).toEqual(['other.json.1.abc.tmp', 'state.json', 'state.json.2.def.tmp']);
  });

  it('that fails names the path and the way out, and leaves no temporary file', async () => {
    const directory = temporaryDirectory();
    const file = fileIn(directory);
    mkdirSync(file.path);
    const error = await catchError(writeJson(file, {}));
    expect(error).toMatchObject({ code: 'cannot-write-file', exitCode: 1, reason: 'it is a directory' });
    expect(error.message).toContain(file.path);
    expect(error.suggestions[0]).toContain('ADOC_CONFIG_DIR');
    expect(readdirSync(directory)).toEqual(['state.json']);
  });
});
