import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { root } from '../world/run-adoc.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe('Words that are no command are exit code 127', () => {
  test.each([
    [['repo', 'list'], 'adoc repos list'],
    [['repos', 'lst'], 'adoc repos list'],
    [['devops', 'logn'], 'adoc devops login'],
    [['devops', 'log-in'], 'adoc devops login'],
    [['frobnicate'], 'adoc --help'],
  ])('%j, with what was probably meant', async (words, suggestion) => {
    const finished = await world.adoc([...words, '--output', 'json']);
    expect(finished).toMatchObject({ stdout: '', exitCode: 127 });
    const error = errorOf(finished);
    expect(error).toMatchObject({ code: 'no-such-command', exitCode: 127 });
    expect(error.suggestions).toContain(suggestion);
  });

  test('even where there is nothing but flags', async () => {
    const finished = await world.adoc(['--output', 'json']);
    expect(finished).toMatchObject({ stdout: '', exitCode: 127 });
    expect(errorOf(finished).suggestions).toEqual(['adoc --help']);
  });

  test('and said in words where JSON was not asked for', async () => {
    expect(await world.adoc(['repo', 'list'])).toEqual({
      stdout: '',
      stderr: 'Error: There is no command "repo list".\nNext: adoc repos list\n',
      exitCode: 127,
    });
  });
});

describe('A command line that does not parse is exit code 2, one line of JSON and nothing else', () => {
  const output = ['--output', 'json'];
  test.each([
    ['an unknown flag', ['repos', 'list', '--frobnicate', ...output], 'frobnicate'],
    ['an unknown short flag', ['repos', 'list', '-x', ...output], 'x'],
    ['a flag without its value', ['repos', 'list', ...output, '--project'], '--project'],
    ['a boolean that is neither', ['repos', 'list', '--detect=maybe', ...output], '--detect'],
    ['a flag that needs another', ['devops', 'login', '--set-default', ...output], 'needs an organization'],
    ['-o json', ['repos', 'list', '--frobnicate', '-o', 'json'], 'frobnicate'],
    ['-ojson', ['repos', 'list', '--frobnicate', '-ojson'], 'frobnicate'],
    ['--output=json', ['repos', 'list', '--frobnicate', '--output=json'], 'frobnicate'],
    ['--output jsonc', ['repos', 'list', '--frobnicate', '--output', 'jsonc'], 'frobnicate'],
  ])('%s', async (_name, words, text) => {
    const finished = await world.adoc(words);
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished)).toMatchObject({ code: 'usage', message: expect.stringContaining(text), exitCode: 2 });
  });

  test('by ADOC_OUTPUT, too', async () => {
    const finished = await world.adoc(['repos', 'list', '--frobnicate'], { env: { ADOC_OUTPUT: 'json' } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished).code).toBe('usage');
  });

  test('and in words where JSON was not asked for, with where to look', async () => {
    const { stdout, stderr, exitCode } = await world.adoc(['repos', 'list', '--frobnicate']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toBe('Error: Nonexistent flag: --frobnicate\nNext: adoc repos list --help\n');
  });
});

test.each([
  ['an organization', ['repos', 'list'], 'no-organization', '--organization'],
  ['a project', ['repos', 'list', '--organization', 'contoso'], 'no-project', '--project'],
  [
    'a repository',
    ['repos', 'show', '--organization', 'contoso', '--project', 'Fabrikam'],
    'no-repository',
    '--repository',
  ],
])('a command that lacks %s names the flag', async (_name, words, code, flag) => {
  const finished = await world.adoc([...words, '--output', 'json']);
  expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
  const error = errorOf(finished);
  expect(error.code).toBe(code);
  expect(error.suggestions.join('\n')).toContain(flag);
});

test('an error has no stack trace, unless --debug asks for it', async () => {
  expect((await world.adoc(['repos', 'list'])).stderr).not.toMatch(/^\s+at /m);
  expect((await world.adoc(['repos', 'list', '--debug'])).stderr).toMatch(/^\s+at /m);
});

test('a stack trace tells files and lines of the sources, of host, SDK and plugins', async () => {
  const { stderr } = await world.adoc(['repos', 'list', '--debug']);
  const places = [...stderr.matchAll(/\((\S+\.ts):(\d+)\)$/gm)].map(([, file = '', line]) => ({
    file,
    line: Number(line),
  }));
  const files = places.map(({ file }) => path.relative(root, file));
  for (const folder of ['src', 'sdk/src', 'plugins/repos/src'])
    expect(files.some((file) => file.startsWith(path.join(folder, path.sep)))).toBe(true);
  const command = places.find(({ file }) => file.endsWith(path.join('commands', 'repos', 'list.ts')));
  const lines = (await readFile(command?.file ?? '', 'utf8')).split('\n');
  expect(lines[(command?.line ?? 0) - 1]).toContain('this.connect(');
});
