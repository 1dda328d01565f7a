import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { helperCommand } from '../../../src/lib/git/helper-command.js';
import { setUpGit, undoGitSetup } from '../../../src/lib/git/set-up-git.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { createTestHost } from '../../world/create-host.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const contoso = parseOrganization('contoso');
const server = parseOrganization('https://tfs.contoso.example:8443/tfs/main');

/** Somebody with this configuration of git. */
function open(content?: string) {
  const home = temporaryDirectory();
  const file = path.join(home, '.gitconfig');
  if (content !== undefined) writeFileSync(file, content);
  const env = { HOME: home, PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1' };
  const { local, machine } = createTestHost({ home, env });
  const git = (...words: string[]) =>
    execFileSync('git', words, { env, cwd: home, encoding: 'utf8' }).split('\n').slice(0, -1);
  return { local, file, env: machine.env, git, helper: helperCommand(machine), text: () => readFileSync(file, 'utf8') };
}

test('Services, the old host of an organization, and the origin of a Server ask this program, with the path', async () => {
  const { local, git, helper } = open();
  expect(await setUpGit(local, [contoso, server, contoso])).toEqual(
    ['https://dev.azure.com', 'https://contoso.visualstudio.com', 'https://tfs.contoso.example:8443'].map(
      (address) => ({
        address,
        change: 'added',
      }),
    ),
  );
  for (const url of ['https://dev.azure.com/contoso/P/_git/r', 'https://tfs.contoso.example:8443/tfs/main/P/_git/r']) {
    expect(git('config', '--get-urlmatch', 'credential.helper', url)).toEqual([helper]);
    expect(git('config', '--get-urlmatch', 'credential.useHttpPath', url)).toEqual(['true']);
  }
});

test('a second time nothing changes', async () => {
  const { local, text } = open();
  await setUpGit(local, [contoso]);
  const once = text();
  expect(await setUpGit(local, [contoso])).toMatchObject([{ change: 'kept' }, { change: 'kept' }]);
  expect(text()).toBe(once);
});

test('a helper of ours from another folder is replaced', async () => {
  const { local, git, helper } = open();
  const key = 'credential.https://dev.azure.com.helper';
  for (const value of ['', "!'/old/node' '/old/run.js' devops git-credential"])
    git('config', '--global', '--add', key, value);
  await setUpGit(local, [contoso]);
  expect(git('config', '--get-all', key)).toEqual(['', helper]);
});

describe('Undoing leaves exactly what was there', () => {
  test.each([
    ['nothing of credentials', '[user]\n\tname = Ada\n'],
    ['a helper for everything', '[credential]\n\thelper = store\n'],
    ['another helper', '[credential "https://dev.azure.com"]\n\thelper = manager # mine\n'],
    [
      'an empty entry and helpers after it',
      '# top\n[credential "https://dev.azure.com"]\n\thelper =\n\thelper = !gh x "y z"\n\thelper = store --file \'a b\'\n[alias]\n\tst = status\n',
    ],
    ['useHttpPath already', '[credential "https://dev.azure.com"]\n\tuseHttpPath = true # needed\n'],
    ['useHttpPath off', '[credential "https://dev.azure.com"]\n\tuseHttpPath = false\n'],
    ['a user name', '[credential "https://dev.azure.com"]\n\tusername = ada\n'],
    ['a section with a slash', '[credential "https://dev.azure.com/"]\n\tprovider = generic\n'],
    ['an empty section', '; a\n[credential "https://tfs.contoso.example:8443"]\n\t# b\n[user]\n\tname = Ada\n'],
  ])('where there was %s', async (_, before) => {
    const { local, git, helper, text } = open(before);
    await setUpGit(local, [contoso, server]);
    const url = 'https://dev.azure.com/contoso/P/_git/r';
    expect(git('config', '--get-urlmatch', 'credential.helper', url)).toEqual([helper]);
    expect(git('config', '--type=bool', '--get-urlmatch', 'credential.useHttpPath', url)).toEqual(['true']);
    expect(await undoGitSetup(local)).toHaveLength(3);
    expect(text()).toBe(before);
  });

  test('where there was no file', async () => {
    const { local, text } = open();
    await setUpGit(local, [contoso]);
    await undoGitSetup(local);
    expect(text()).toBe('');
  });

  test('and does nothing where nothing was done', async () => {
    const before = '[credential "https://dev.azure.com"]\n\thelper =\n\thelper = manager\n';
    const { local, text } = open(before);
    expect(await undoGitSetup(local)).toEqual([]);
    expect(text()).toBe(before);
  });
});

test('a helper that somebody adds afterwards stays', async () => {
  const { local, git } = open();
  const key = 'credential.https://dev.azure.com.helper';
  await setUpGit(local, [contoso]);
  git('config', '--global', '--add', key, 'manager');
  expect(await setUpGit(local, [contoso])).toMatchObject([{ change: 'added' }, { change: 'kept' }]);
  await undoGitSetup(local);
  expect(git('config', '--get-all', key)).toEqual(['manager']);
});

test('two at once leave one entry each', async () => {
  const { local, git, helper } = open();
  await Promise.all([setUpGit(local, [contoso, server]), setUpGit(local, [contoso, server])]);
  expect(git('config', '--get-all', 'credential.https://dev.azure.com.helper')).toEqual(['', helper]);
});

test('without a file of their own, the one below XDG_CONFIG_HOME is changed', async () => {
  const { local, file } = open();
  const folder = path.join(path.dirname(file), '.config/git');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'config'), '[user]\n\tname = Ada\n');
  await setUpGit(local, [contoso]);
  expect(readFileSync(path.join(folder, 'config'), 'utf8')).toContain('git-credential');
  expect(existsSync(file)).toBe(false);
});

test('where git is not installed, that is the error, and nothing is written', async () => {
  const { local, env, file } = open();
  env.PATH = '/nowhere';
  expect(await catchError(setUpGit(local, [contoso]))).toMatchObject({ code: 'no-git', exitCode: 1 });
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['is damaged', (file: string) => writeFileSync(file, '[credential\n'), 'bad config line 1'],
  ['is being changed', (file: string) => mkdirSync(`${file}.lock`), 'could not lock config file'],
])('where the configuration %s, the error has the words of git', async (_, prepare, reason) => {
  const { local, file } = open();
  prepare(file);
  const error = await catchError(setUpGit(local, [contoso]));
  expect(error).toMatchObject({ code: 'git-config', exitCode: 1, reason: expect.stringContaining(reason) });
});

test('git sees no token of ours in its environment', async () => {
  const { local, env } = open();
  const folder = temporaryDirectory();
  const seen = path.join(folder, 'seen');
  writeFileSync(path.join(folder, 'git'), `#!/bin/sh\n{ env; echo "$@"; } >> '${seen}'\nexit 1\n`, { mode: 0o755 });
  Object.assign(env, {
    PATH: `${folder}:${process.env.PATH}`,
    ADOC_TOKEN: 'not-for-git-77aa',
    SYSTEM_ACCESSTOKEN: 'not-for-git-77aa',
  });
  await catchError(setUpGit(local, [contoso]));
  expect(readFileSync(seen, 'utf8')).toContain('HOME=');
  expect(readFileSync(seen, 'utf8')).not.toContain('not-for-git');
});
