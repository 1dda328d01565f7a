import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { root } from '../world/run-adoc.js';

/** A user that no passwd file knows. Only root may become one, and the program has to be readable to all. */
const stranger = 54_321;
const canBeStranger =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, [path.join(root, 'bin/run.js'), '--version'], { uid: stranger, gid: stranger }).status ===
    0;
const testAsStranger = canBeStranger ? test : test.skip;

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const list = ['repos', 'list', '--organization', 'contoso', '--project', 'Fabrikam', '--output', 'json'];
const login = ['devops', 'login', '--organization', 'contoso', '--output', 'json'];
const withToken = { ADOC_TOKEN: token };

/** Directories of our own in place of a home; the real one of whoever runs the tests is left alone. */
function places(base: string) {
  return {
    HOME: undefined,
    ADOC_CONFIG_DIR: path.join(base, 'config'),
    ADOC_DATA_DIR: path.join(base, 'data'),
    ADOC_CACHE_DIR: path.join(base, 'cache'),
  };
}

test('without HOME, the three directories are all that is needed', async () => {
  const env = places(path.join(world.folder, 'elsewhere'));
  expect(await world.adoc(login, { env, stdin: token })).toMatchObject({ stderr: '', exitCode: 0 });
  expect(await world.adoc(list, { env })).toMatchObject({ stderr: '', exitCode: 0 });
  expect((await readdir(path.join(world.folder, 'elsewhere'))).sort()).toEqual(['config', 'data']);
  expect(await readdir(world.folder)).not.toContain('home');
});

describe('A home that cannot be written', () => {
  const env = { HOME: '/dev/null/home' };
  test.each([
    ['a list', list],
    ['the defaults', ['devops', 'configure', '--list']],
    ['the status', ['devops', 'status', '--organization', 'contoso']],
    ['the help', ['devops', 'login', '--help']],
  ])('does not keep %s from being read', async (_name, words) => {
    expect(await world.adoc(words, { env: { ...env, ...withToken } })).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test.each([
    ['login', login],
    ['configure', ['devops', 'configure', '--defaults', 'project=Fabrikam', '--output', 'json']],
  ])('is what %s names when it fails', async (_name, words) => {
    const finished = await world.adoc(words, { env, stdin: token });
    expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
    expect(errorOf(finished)).toMatchObject({
      code: 'cannot-write-file',
      message: expect.stringContaining('/dev/null/home'),
      suggestions: expect.arrayContaining([expect.stringMatching(/ADOC_(CONFIG|DATA)_DIR/)]),
    });
    expect(finished.stderr).not.toContain(token);
  });
});

test.each(['ADOC_CONFIG_DIR', 'ADOC_DATA_DIR'])('a login that cannot write to %s loses nothing', async (variable) => {
  await world.login('contoso');
  const env = { [variable]: '/dev/null/nowhere' };
  const second = ['devops', 'login', '--organization', world.emulator.organizationUrl];
  expect(await world.adoc(second, { env, stdin: token })).toMatchObject({ stdout: '', exitCode: 1 });
  expect(await world.adoc(list)).toMatchObject({ stderr: '', exitCode: 0 });
});

testAsStranger('a user without a passwd entry and HOME is told what to set', async () => {
  const finished = await world.adoc(login, { env: { HOME: undefined }, uid: stranger, stdin: token });
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  const error = errorOf(finished);
  expect(error).toMatchObject({ code: 'no-home' });
  expect(error.suggestions.join()).toContain('ADOC_CONFIG_DIR');
  expect(world.emulator.requests).toEqual([]);
});

testAsStranger('a user without a passwd entry works with directories of their own', async () => {
  const base = path.join(world.folder, 'stranger');
  await chmod(world.folder, 0o755);
  await mkdir(base);
  await chmod(base, 0o777);
  const options = { env: places(base), uid: stranger };
  expect(await world.adoc(login, { ...options, stdin: token })).toMatchObject({ stderr: '', exitCode: 0 });
  expect(await world.adoc(list, options)).toMatchObject({ stderr: '', exitCode: 0 });
});

testAsStranger('a user without a passwd entry gets help and version all the same', async () => {
  for (const words of [['--version'], ['--help'], ['repos', 'list', '--help']])
    expect(await world.adoc(words, { env: { HOME: undefined }, uid: stranger })).toMatchObject({
      stderr: '',
      exitCode: 0,
    });
});

/** The user nobody has an entry, with a home that it cannot write to. */
const nobody = 65_534;
const nobodysHome = /^(?:[^:\n]*:){2}65534:(?:[^:\n]*:){2}([^:\n]*)/m.exec(readPasswd())?.[1];
const testAsNobody = canBeStranger && nobodysHome ? test : test.skip;

testAsNobody('without HOME, the home of the passwd entry is used', async () => {
  const finished = await world.adoc(login, { env: { HOME: undefined }, uid: nobody, stdin: token });
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  expect(errorOf(finished).message).toContain(path.join(nobodysHome ?? '', '.local'));
});

function readPasswd(): string {
  return existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
}
