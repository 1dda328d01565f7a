import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import type { PullRequest } from '../../../plugins/repos/src/api/pull-requests.js';
import { checkOut } from '../../../plugins/repos/src/git/check-out.js';
import { chooseFolder } from '../../../plugins/repos/src/git/choose-folder.js';
import { cloneUrl } from '../../../plugins/repos/src/git/clone-url.js';
import { cloneRepository } from '../../../src/lib/plugins/clone-repository.js';
import { fetchPackage } from '../../../src/lib/plugins/fetch-package.js';
import { parseWanted } from '../../../src/lib/plugins/parse-wanted.js';
import { temporaryDirectory } from '../../lib/files/temporary-directory.js';
import { createTestHost } from '../../world/create-host.js';
import { createWorld, type World } from '../../world/create-world.js';
import { type RecordingProgram, recordingProgram } from '../../world/recording-program.js';
import { count } from '../count.js';

/** What git, npm and Azure CLI would take for options, where they look for some. Each is known again by its end. */
const optionLike = [
  '--upload-pack=touch owned7',
  '-utouch owned7',
  '--help=owned7',
  '-cowned7',
  '--config=core.sshCommand=owned7',
  '-oProxyCommand=owned7',
  '--registry=http://owned7',
  '--ignore-scripts=owned7',
  '-owned7',
  '--owned7',
];

/** Calls in which a program would take a word from outside for an option: it begins with a dash, and no -- stands before it. */
function taken(calls: readonly string[][]): string[][] {
  return calls.filter((words) => {
    const before = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
    // Behind an equals sign it is the value of an option that is ours.
    return before.some((word) => /^-.*owned7/s.test(word.replace(/^--(?:registry|branch)=.*/s, '')));
  });
}

let world: World;
let git: RecordingProgram;
let npm: RecordingProgram;
let az: RecordingProgram;
let place: { cwd: string; root: string; remote: string };
const before = process.env.PATH;

beforeAll(async () => {
  world = await createWorld();
  await world.login('contoso');
  git = recordingProgram(
    'git',
    'case "$*" in *get-url*) echo https://dev.azure.com/contoso/Web/_git/web;; *refs/heads/*) exit 1;; *) echo 1111;; esac',
  );
  npm = recordingProgram('npm', 'echo "[]"');
  az = recordingProgram('az', 'exit 1');
  const cwd = temporaryDirectory();
  place = { cwd, root: cwd, remote: 'origin' };
});
afterAll(() => world.close());
beforeEach(() => {
  process.env.PATH = git.path;
});
afterEach(() => {
  process.env.PATH = before;
});

/** What happens with a word: nothing but a refusal with words is allowed to end it. */
async function quietly(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AdocError)) throw error;
  }
}

const pullRequest = (of: Partial<PullRequest>) => ({ sourceRefName: 'refs/heads/main', ...of }) as PullRequest;
const fork = (remoteUrl: string) => pullRequest({ forkSource: { repository: { id: '1', remoteUrl } } });
const machineWith = (program: RecordingProgram) => createTestHost({ env: { PATH: program.path } });

/** Every way from a user or a server to git and npm. */
const ways: Record<string, (word: string) => unknown> = {
  'the branch of a pull request': (word) => checkOut(pullRequest({ sourceRefName: `refs/heads/${word}` }), place),
  'the ref of a pull request': (word) => checkOut(pullRequest({ sourceRefName: word }), place),
  'a branch of several lines': (word) => checkOut(pullRequest({ sourceRefName: `refs/heads/a\n${word}` }), place),
  'the name of a remote': (word) => checkOut(pullRequest({}), { ...place, remote: word }),
  'the address of a fork': (word) => checkOut(fork(word), place),
  'the host of a fork': (word) => checkOut(fork(`https://${word}/web`), place),
  'the address of a plugin': (word) =>
    cloneRepository(machineWith(git).machine, { url: word }, path.join(temporaryDirectory(), 'a')),
  'the ref of a plugin': (word) =>
    cloneRepository(
      machineWith(git).machine,
      { url: 'https://git.contoso.com/x.git', ref: word },
      path.join(temporaryDirectory(), 'a'),
    ),
  'what is to be installed': (word) =>
    fetchPackage(machineWith(npm).local, parseWanted(word, '/home/ada'), { folder: temporaryDirectory() }),
  'a version that is to be installed': (word) =>
    fetchPackage(machineWith(npm).local, parseWanted(`@contoso/x@${word}`, '/home/ada'), {
      folder: temporaryDirectory(),
    }),
};

test.each(Object.entries(ways))('%s is never an option of another program', async (_name, way) => {
  for (const word of optionLike) {
    await quietly(() => way(word));
    expect(taken([...git.takeCalls(), ...npm.takeCalls()])).toEqual([]);
    count('inputs tried');
  }
});

test('a registry that is named reaches npm as the value of its own option', async () => {
  for (const word of optionLike) {
    const { local } = machineWith(npm);
    await quietly(() =>
      fetchPackage(local, parseWanted('@contoso/x', '/'), { folder: temporaryDirectory(), registry: word }),
    );
    const calls = npm.takeCalls();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toContain(`--registry=${word}`);
    expect(taken(calls)).toEqual([]);
    count('inputs tried');
  }
});

test.each([
  ...optionLike,
  'ext::sh -c touch% owned',
  'file:///etc',
  '/etc',
  'https://-oProxyCommand=x/',
  'https://[',
  'https://a b',
  'fd::17',
])('a server cannot have %j cloned', (url) => {
  expect(() => cloneUrl({ name: 'web', remoteUrl: url, sshUrl: url }, 'https')).toThrow('no usable address');
  expect(() => cloneUrl({ name: 'web', remoteUrl: url, sshUrl: url }, 'ssh')).toThrow('no usable address');
});

test('a repository with the name of an option is cloned into a folder of that name, by its whole path', () => {
  expect(chooseFolder('/home/ada', undefined, '--help')).toBe('/home/ada/--help');
  expect(chooseFolder('/home/ada', '-c', 'web')).toBe('/home/ada/-c');
});

describe('the built program', () => {
  const run = (words: readonly string[], program: RecordingProgram) =>
    world.adoc(words, { env: { PATH: program.path, ADOC_AZURE_CLI: undefined }, cwd: world.folder });
  const target = ['--organization', 'contoso', '--project', 'Fabrikam'];

  test('hands words that look like options to git behind --, or as values', async () => {
    git.takeCalls();
    await run(
      ['repos', 'clone', '--branch=--upload-pack=owned7', ...target, '--', 'Fabrikam-Web', '-utouch owned7'],
      git,
    );
    const clones = git.takeCalls().filter((words) => words.includes('clone'));
    expect(clones).toEqual([
      expect.arrayContaining(['--branch=--upload-pack=owned7', '--', path.join(world.folder, '-utouch owned7')]),
    ]);
    expect(taken(clones)).toEqual([]);
  });

  test('takes no option of Azure CLI from a server that is asked for its tenant', async () => {
    for (const tenant of ['--help', '& calc', '72f988bf-86f1-41af-91ab-2d7cd011db47 --help']) {
      world.emulator.fault({ match: { path: 'connectionData' }, headers: { 'x-vss-resourcetenant': tenant } });
      await run(['repos', 'list', '--organization', 'fabrikam', '--project', 'web', '--detect', 'false'], az);
      expect(az.takeCalls().flat()).not.toContain(tenant);
    }
  });

  test.each([['--organization', '--debug'], ['--organization=--help'], ['--project', '--', 'x']])(
    'does not take %s %s for something else',
    async (...words) => {
      const { exitCode, stdout } = await run(['repos', 'list', ...words], git);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    },
  );
});
