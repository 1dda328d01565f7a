import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const list = ['repos', 'list', '--project', 'Fabrikam', '--output', 'json'];
const login = ['devops', 'login', '--organization', 'contoso', '--output', 'json'];
const configure = ['devops', 'configure', '--defaults', 'project=Fabrikam', '--output', 'json'];

const files = {
  settings: () => path.join(world.configDirectory, 'config.json'),
  accounts: () => path.join(world.configDirectory, 'accounts.json'),
  secrets: () => path.join(world.dataDirectory, 'credentials.json'),
};

async function put(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Runs a command that has to fail because of a file, name it, and leave it as it is. */
async function expectRefusal(words: readonly string[], file: string, content: string) {
  await put(file, content);
  const finished = await world.adoc(words, { stdin: token });
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  const error = errorOf(finished);
  expect(error.message).toContain(file);
  expect(error.suggestions).not.toEqual([]);
  expect(await readFile(file, 'utf8')).toBe(content);
  return error;
}

describe.each([
  ['is cut short', '{"version":1,"defaults":{'],
  ['is empty', ''],
  ['is no object', '[]'],
  ['holds no text at all', '\0\0\0\0'],
])('A settings file that %s', (_name, content) => {
  test.each([
    ['a list', list],
    ['login', login],
    ['configure', configure],
  ])('is named by %s, and kept', async (_words, words) => {
    await expectRefusal(words, files.settings(), content);
    expect(world.emulator.requests).toEqual([]);
  });
});

test.each([
  ['accounts', list],
  ['accounts', login],
  ['secrets', list],
  ['secrets', login],
] as const)('a broken file of %s is named by %j, and kept', async (name, words) => {
  await world.login('contoso');
  await expectRefusal(words, files[name](), '{"version":1,');
});

test.each(['accounts', 'secrets'] as const)(
  'a broken file of %s does not concern a token of the environment',
  async (name) => {
    await world.login('contoso');
    await put(files[name](), '{"version":1,');
    expect(await world.adoc(list, { env: { ADOC_TOKEN: token } })).toMatchObject({ stderr: '', exitCode: 0 });
  },
);

describe('Files of a newer adoc', () => {
  const settings = JSON.stringify({
    version: 99,
    defaults: { organization: 'https://dev.azure.com/contoso', output: 'hologram', colour: { mood: 'blue' } },
    later: true,
  });

  test('settings are read as far as they are understood', async () => {
    await put(files.settings(), settings);
    const finished = await world.adoc(list, { env: { ADOC_TOKEN: token } });
    expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
    expect(await readFile(files.settings(), 'utf8')).toBe(settings);
  });

  test.each([
    ['settings', settings, configure],
    ['accounts', '{"version":99,"accounts":[]}', login],
    ['secrets', '{"version":99,"secrets":{}}', login],
  ] as const)('%s are never written', async (name, content, words) => {
    const error = await expectRefusal(words, files[name](), content);
    expect(error).toMatchObject({ code: 'newer-file', suggestions: expect.arrayContaining(['Update adoc.']) });
  });

  test('a login goes on, and says that the default stays as it was', async () => {
    await put(files.settings(), settings);
    const { stdout, exitCode } = await world.adoc(
      ['devops', 'login', '--organization', 'contoso', '--set-default', '--output', 'json'],
      { stdin: token },
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ defaultProblem: expect.stringContaining('newer adoc') });
    expect(await readFile(files.settings(), 'utf8')).toBe(settings);
  });
});

test('one wrong value in the settings is named with its file and the way to correct it', async () => {
  const error = await expectRefusal(list, files.settings(), '{"version":1,"defaults":{"organization":"ftp://x"}}');
  expect(error).toMatchObject({ code: 'invalid-setting', message: expect.stringContaining('organization') });
});
