import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { readTree } from '../world/read-tree.js';

let world: World;

beforeEach(async () => {
  world = await createWorld();
  await world.login();
});
afterEach(() => world.close());

const login = (...words: string[]) =>
  world.adoc(['devops', 'login', '--organization', 'contoso', '-o', 'json', ...words], { stdin: token });

const files = ['.config/adoc/config.json', '.config/adoc/accounts.json', '.local/share/adoc/credentials.json'];

async function change(name: string, edit: (content: string) => string): Promise<string> {
  const file = path.join(world.home, name);
  await writeFile(file, edit(await readFile(file, 'utf8')));
  return file;
}

describe('login names the file, leaves everything as it was and fails, where there is damage in', () => {
  test.each(files)('%s', async (name) => {
    const file = await change(name, (content) => content.slice(0, -5));
    const before = await readTree(world.home);
    const finished = await login();
    expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
    expect(errorOf(finished)).toMatchObject({ code: 'broken-file', message: expect.stringContaining(file) });
    expect(finished.stderr).not.toContain(token);
    expect(await readTree(world.home)).toEqual(before);
  });
});

const newer = (content: string) => content.replace('"version": 1', '"version": 2');

describe('login does not overwrite what a newer adoc has written:', () => {
  test.each(files.slice(1))('%s', async (name) => {
    const file = await change(name, newer);
    const before = await readTree(world.home);
    const finished = await login();
    expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
    expect(errorOf(finished)).toMatchObject({ code: 'newer-file', message: expect.stringContaining(file) });
    expect(await readTree(world.home)).toEqual(before);
  });

  test('settings, which a sign-in does without', async () => {
    const file = await change('.config/adoc/config.json', newer);
    const before = await readFile(file, 'utf8');
    const { stdout, exitCode } = await login('--set-default');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      organization: 'https://dev.azure.com/contoso',
      isNewDefault: false,
      defaultProblem: expect.stringContaining('newer adoc'),
    });
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});
