import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createProtectedFile } from '../../../src/lib/secrets/protected-file.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

describe('the protected file', () => {
  const setup = () => {
    const directory = path.join(temporaryDirectory(), 'data');
    return { directory, name: path.join(directory, 'credentials.json'), store: createProtectedFile(directory) };
  };

  it('keeps, gives and deletes secrets', async () => {
    const { store } = setup();
    expect(await store.find('a')).toBeUndefined();
    await store.set('a', new Secret('one'));
    await store.set('b', new Secret('zwei ü 😀\n'));
    await store.set('a', new Secret('two'));
    expect([(await store.find('a'))?.reveal(), (await store.find('b'))?.reveal()]).toEqual(['two', 'zwei ü 😀\n']);
    expect([await store.delete('a'), await store.delete('a')]).toEqual([true, false]);
    expect(await store.find('a')).toBeUndefined();
    expect((await store.find('b'))?.reveal()).toBe('zwei ü 😀\n');
  });

  it('is readable for the user only, also when it was open before', async () => {
    const { directory, name, store } = setup();
    mkdirSync(directory, { mode: 0o755 });
    writeFileSync(name, '{"version": 1, "secrets": {"old": {"secret": "x"}}}');
    chmodSync(name, 0o644);
    expect((await store.find('old'))?.reveal()).toBe('x');
    await store.set('a', new Secret('s'));
    expect([statSync(name).mode & 0o777, statSync(directory).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('keeps fields that it does not know', async () => {
    const { directory, name, store } = setup();
    mkdirSync(directory);
    writeFileSync(name, '{"version": 1, "later": 1, "secrets": {"a": {"secret": "x", "hint": 2}}}');
    await store.set('a', new Secret('y'));
    expect(JSON.parse(readFileSync(name, 'utf8'))).toEqual({
      version: 1,
      later: 1,
      secrets: { a: { secret: 'y', hint: 2 } },
    });
  });

  it('of a newer adoc is read, but not written', async () => {
    const { directory, name, store } = setup();
    mkdirSync(directory);
    const text = '{"version": 2, "secrets": {"a": {"secret": "x"}}}';
    writeFileSync(name, text);
    expect((await store.find('a'))?.reveal()).toBe('x');
    expect(await catchError(store.set('b', new Secret('y')))).toMatchObject({ code: 'newer-file' });
    expect(readFileSync(name, 'utf8')).toBe(text);
  });

  it('that is broken is never overwritten', async () => {
    const { directory, name, store } = setup();
    mkdirSync(directory);
    for (const text of ['{"version": 1, "sec', '{"secrets": []}']) {
      writeFileSync(name, text);
      expect(await catchError(store.set('b', new Secret('y')))).toMatchObject({ code: 'broken-file' });
      expect(readFileSync(name, 'utf8')).toBe(text);
    }
  });

  it('does not take inherited properties for secrets', async () => {
    const { store } = setup();
    await store.set('a', new Secret('s'));
    expect(await store.find('constructor')).toBeUndefined();
  });

  it('checks that it can be written', async () => {
    const { directory, store } = setup();
    await expect(store.check()).resolves.toBeUndefined();
    writeFileSync(path.join(directory, 'file'), '');
    const error = await catchError(createProtectedFile(path.join(directory, 'file')).check());
    expect(error.suggestions[0]).toContain('ADOC_DATA_DIR');
  });

  it('tells people where it is', () => {
    const { name, store } = setup();
    expect(store.description).toBe(`protected file ${name}`);
  });
});
