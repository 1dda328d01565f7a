import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { gitInHome } from '../world/git-in-home.js';
import { readFiles } from '../world/read-tree.js';
import { startAdoc } from '../world/run-adoc.js';

const project = {
  name: 'My Project',
  repositories: [
    { name: 'Web', branches: ['main'] },
    { name: "it's new", branches: ['main'] },
  ],
};
const seed = {
  organizations: [{ name: 'contoso', projects: [project] }],
  collections: [{ name: 'Main', projects: [project] }],
};

let world: World;
let git: ReturnType<typeof gitInHome>;
/** A collection at the root of a Server, which offers Basic and no NTLM. */
let collection: string;

beforeEach(async () => {
  world = await createWorld({ seed });
  git = gitInHome(world);
  collection = `${world.emulator.url}/contoso`;
  await mkdir(world.home, { recursive: true });
});
afterEach(() => world.close());

const setUpGit = (...words: string[]) => world.adoc(['devops', 'setup-git', ...words]);
const web = () => `${collection}/My%20Project/_git/Web`;

async function commit(clone: string): Promise<void> {
  await writeFile(path.join(clone, 'new.txt'), 'new\n');
  await git.done(['add', 'new.txt'], { cwd: clone });
  await git.done(['commit', '--quiet', '--message', 'Add new.txt'], { cwd: clone });
}

test('after it, git clones, fetches and pushes with what a login has stored', async () => {
  await world.login(collection);
  expect(await setUpGit()).toMatchObject({ exitCode: 0 });
  const [one, other] = ['one', 'other'].map((name) => path.join(world.folder, name)) as [string, string];
  for (const clone of [one, other]) await git.done(['clone', '--quiet', web(), clone]);
  await commit(one);
  await git.done(['push', '--quiet', 'origin', 'HEAD:main'], { cwd: one });
  await git.done(['fetch', '--quiet'], { cwd: other });
  const pushed = await git.done(['rev-parse', 'HEAD'], { cwd: one });
  expect(await git.done(['rev-parse', 'origin/main'], { cwd: other })).toBe(pushed);
});

test('names with blanks and quotes are cloned, too', async () => {
  await world.login(collection);
  await setUpGit();
  const clone = path.join(world.folder, 'a "clone" of it');
  await git.done(['clone', '--quiet', `${collection}/My%20Project/_git/it's%20new`, clone]);
  expect(await git.done(['config', 'remote.origin.url'], { cwd: clone })).toContain("it's%20new");
});

test('no secret is in the configuration of git, in a clone, or in what git traces', async () => {
  await world.login(collection);
  await setUpGit();
  const clone = path.join(world.folder, 'clone');
  const { stderr, exitCode } = await git.run(['clone', web(), clone], {
    env: { GIT_TRACE: '1', GIT_TRACE_SETUP: '1' },
  });
  expect(exitCode).toBe(0);
  expect(stderr).toContain('devops git-credential get');
  expect(stderr).not.toContain(token);
  expect(await git.configuration()).not.toContain(token);
  expect(JSON.stringify(await readFiles(path.join(clone, '.git')))).not.toContain(token);
});

test('two at once leave one entry for each address', async () => {
  const runs = await Promise.all([setUpGit(), setUpGit(), setUpGit()]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  const changes = runs.map(({ stdout }) => JSON.parse(stdout)[0].change);
  expect(changes.sort()).toEqual(['added', 'kept', 'kept']);
  expect((await git.configuration()).match(/git-credential/g)).toHaveLength(1);
});

test('the helpers of before are not asked for these addresses, and are what they were after --undo', async () => {
  const asked = path.join(world.folder, 'asked');
  const before = `# mine\n[credential]\n\thelper = "!echo asked >> '${asked}'; :"\n[credential "${world.emulator.url}"]\n\thelper =\n\thelper = store --file /nowhere # old\n`;
  await writeFile(path.join(world.home, '.gitconfig'), before);
  await world.login(collection);
  await setUpGit();
  await git.done(['ls-remote', '--quiet', web()]);
  await expect(stat(asked)).rejects.toThrow('ENOENT');
  // Other addresses are theirs.
  await git.fill(['protocol=https', 'host=git.example', 'path=x']);
  expect(await readFile(asked, 'utf8')).toContain('asked');
  expect(await setUpGit('--undo')).toMatchObject({ stderr: '', exitCode: 0 });
  expect(await git.configuration()).toBe(before);
});

test('a configuration that is read-only as a file is changed all the same, as git does, and keeps its mode', async () => {
  const file = path.join(world.home, '.gitconfig');
  await writeFile(file, '[user]\n\tname = Ada\n', { mode: 0o444 });
  expect(await setUpGit()).toMatchObject({ stderr: '', exitCode: 0 });
  expect((await stat(file)).mode & 0o777).toBe(0o444);
});

test('a configuration that cannot be changed is an error with the words of git', async () => {
  const file = path.join(world.home, '.gitconfig');
  await writeFile(`${file}.lock`, '');
  const finished = await setUpGit('--output', 'json');
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  expect(errorOf(finished)).toMatchObject({ code: 'git-config', reason: expect.stringContaining('could not lock') });
});

test('without git there is nothing to set up', async () => {
  const finished = await world.adoc(['devops', 'setup-git', '--output', 'json'], { env: { PATH: '/nowhere' } });
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  expect(errorOf(finished)).toMatchObject({ code: 'no-git' });
});

test('it asks for nothing and reads nothing: standard input may stay open', async () => {
  const env = { HOME: world.home, GIT_CONFIG_NOSYSTEM: '1' };
  expect(await startAdoc(['devops', 'setup-git'], { env }).finished).toMatchObject({ stderr: '', exitCode: 0 });
});
