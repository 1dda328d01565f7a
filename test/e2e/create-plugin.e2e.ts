import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { linkPackages } from '../world/link-packages.js';
import { readFiles } from '../world/read-tree.js';
import { runNpm } from '../world/run-npm.js';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

test('a new plugin builds, passes its own tests, and its command runs once it is linked', async () => {
  const created = await world.adoc(['plugins', 'create', '@contoso/hello', '--output', 'json']);
  expect(created).toMatchObject({ stderr: '', exitCode: 0 });
  const { folder, ...names } = JSON.parse(created.stdout);
  expect(names).toMatchObject({ name: '@contoso/plugin-hello', topic: 'hello' });
  expect(folder).toBe(path.join(world.folder, 'plugin-hello'));

  await linkPackages(folder);
  expect(await runNpm(world, ['test'], folder)).toMatch(/^# pass 3$/m);

  expect(await world.adoc(['plugins', 'link', folder])).toMatchObject({ exitCode: 0 });
  await world.login();
  const again = await world.adoc(['plugins', 'create', '@northwind/hello', '--directory', 'other', '--output', 'json']);
  expect(errorOf(again)).toMatchObject({ code: 'topic-taken', exitCode: 2 });
  const finished = await world.adoc(['hello', 'projects', '--output', 'table']);
  expect(finished).toMatchObject({ stdout: expect.stringContaining('Hello Fabrikam'), stderr: '', exitCode: 0 });
  expect((await world.adoc(['hello', '--help'])).stdout).toContain('Greet every project of the organization.');
});

test('what it packs is built, has a manifest, and nothing else', async () => {
  const folder = path.join(world.folder, 'plugin-hello');
  await world.adoc(['plugins', 'create', 'hello']);
  await linkPackages(folder);
  const packed = JSON.parse(await runNpm(world, ['pack', '--json', '--dry-run', '--foreground-scripts=false'], folder));
  expect(packed[0].files.map((file: { path: string }) => file.path).sort()).toEqual([
    'README.md',
    'dist/commands/hello/projects.js',
    'oclif.manifest.json',
    'package.json',
  ]);
});

test('a person is told what to do next', async () => {
  const { stdout } = await world.adoc(['plugins', 'create', 'hello', '--output', 'table']);
  expect(stdout).toMatch(/^Wrote the plugin plugin-hello into .*\/plugin-hello\.\n/);
  expect(stdout).toContain('  adoc plugins link .\n  adoc hello projects\n');
});

describe('What is there stays as it is:', () => {
  test.each([
    ['a folder with something in it', 'plugin-hello/notes.txt'],
    ['a file', 'plugin-hello'],
  ])('%s', async (_name, file) => {
    const there = path.join(world.folder, file);
    await mkdir(path.dirname(there), { recursive: true });
    await writeFile(there, 'mine');
    const finished = await world.adoc(['plugins', 'create', 'hello', '--output', 'json']);
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished)).toMatchObject({
      code: 'folder-not-empty',
      suggestions: [expect.stringContaining('--directory')],
    });
    expect(await readFile(there, 'utf8')).toBe('mine');
  });

  test('but a folder that is empty is taken', async () => {
    const folder = path.join(world.folder, 'empty');
    await mkdir(folder);
    expect(await world.adoc(['plugins', 'create', 'hello', '--directory', '.'], { cwd: folder })).toMatchObject({
      exitCode: 0,
    });
    expect(Object.keys(await readFiles(folder))).toContain('package.json');
  });
});

test.each([
  ['no name', [], 'usage'],
  ['a name that no package has', ['Hello World'], 'usage'],
  ['a name that leads elsewhere', ['../hello'], 'usage'],
  ['a topic that nobody can type', ['hello', '--topic', '9lives'], 'usage'],
  ['a topic of adoc itself', ['devops'], 'topic-taken'],
  ['a topic of a plugin that is there', ['@contoso/plugin-repos'], 'topic-taken'],
])('%s is exit code 2, and writes nothing', async (_name, words, code) => {
  const finished = await world.adoc(['plugins', 'create', ...words, '--output', 'json']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(errorOf(finished)).toMatchObject({ code, suggestions: [expect.any(String)] });
  expect(await readFiles(world.folder)).toEqual({});
});

test('what is piped in, a token perhaps, is taken for no name', async () => {
  const finished = await world.adoc(['plugins', 'create', '--output', 'json'], { stdin: `${token}\n` });
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  expect(finished.stderr).not.toContain(token);
  expect(await readFiles(world.folder)).toEqual({});
});
