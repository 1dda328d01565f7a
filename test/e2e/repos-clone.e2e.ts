import { randomUUID } from 'node:crypto';
import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { gitInHome } from '../world/git-in-home.js';
import { heldProgram } from '../world/held-program.js';
import { startAdoc } from '../world/run-adoc.js';

const project = {
  name: 'My Project',
  repositories: [
    { name: 'web', branches: ['main', 'release/1'], files: { 'README.md': 'Shop\n' } },
    { name: 'Größe 50%', branches: ['main'] },
    { name: 'empty' },
  ],
};
const seed = {
  organizations: [{ name: 'contoso', projects: [project] }],
  collections: [{ name: 'Main', projects: [project] }],
};

let world: World;
let git: ReturnType<typeof gitInHome>;
let target: string[];

beforeEach(async () => {
  world = await createWorld({ seed });
  git = gitInHome(world);
  await mkdir(world.home, { recursive: true });
  const collection = `${world.emulator.url}/contoso`;
  await world.login(collection);
  target = ['--organization', collection, '--project', 'My Project'];
});
afterEach(() => world.close());

const clone = (...words: string[]) => world.adoc(['repos', 'clone', ...words, ...target]);
const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

test('a clone with what adoc knows, although git was not set up, and the token is not in it', async () => {
  const { stdout, stderr, exitCode } = await clone('web');
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const folder = path.join(world.folder, 'web');
  expect(JSON.parse(stdout)).toMatchObject({ name: 'web', folder });
  expect(await readFile(path.join(folder, 'README.md'), 'utf8')).toBe('Shop\n');
  const configuration = await readFile(path.join(folder, '.git/config'), 'utf8');
  expect(configuration).not.toContain(token);
  expect(configuration).not.toContain('helper');
  expect(await exists(path.join(world.home, '.gitconfig'))).toBe(false);
});

test('sentences for a person, and how later fetches sign in', async () => {
  const { stdout, stderr } = await clone('web', '--output', 'table', '--verbose');
  expect(stdout).toBe(`web is cloned into ${path.join(world.folder, 'web')}.\n`);
  expect(stderr).toContain('To change that: adoc devops setup-git');
  await world.adoc(['devops', 'setup-git']);
  expect((await clone('web', 'again', '--verbose')).stderr).not.toContain('setup-git');
  expect(await git.done(['ls-remote', '--heads', 'origin'], { cwd: path.join(world.folder, 'again') })).toContain(
    'main',
  );
});

test('a token in the environment is enough for the organization that the user names', async () => {
  const collection = `${world.emulator.url}/contoso`;
  await world.adoc(['devops', 'logout', '--organization', collection]);
  const env = { ADOC_TOKEN: token };
  expect(await world.adoc(['repos', 'clone', 'web', ...target], { env })).toMatchObject({ stderr: '', exitCode: 0 });
  const words = ['repos', 'clone', 'web', 'again', '--project', 'My Project'];
  const named = { ...env, ADOC_ORGANIZATION: collection };
  expect(await world.adoc(words, { env: named })).toMatchObject({ stderr: '', exitCode: 0 });
});

test('a branch, a short history and a folder of choice', async () => {
  const { exitCode } = await clone('-r', 'web', 'deep/shop', '--branch', 'refs/heads/release/1', '--depth', '1');
  expect(exitCode).toBe(0);
  const cwd = path.join(world.folder, 'deep/shop');
  expect(await git.done(['branch', '--show-current'], { cwd })).toBe('release/1');
  expect(await git.done(['rev-parse', '--is-shallow-repository'], { cwd })).toBe('true');
});

test('a name with blanks and signs is the name of the folder', async () => {
  expect(await clone('größe 50%')).toMatchObject({ exitCode: 0 });
  expect(await exists(path.join(world.folder, 'Größe 50%', '.git'))).toBe(true);
});

test('an empty repository can be cloned', async () => {
  expect(await clone('empty')).toMatchObject({ exitCode: 0 });
  expect(await exists(path.join(world.folder, 'empty', '.git'))).toBe(true);
});

test("a folder that is not empty is left alone, with git's reason", async () => {
  await mkdir(path.join(world.folder, 'web'));
  await writeFile(path.join(world.folder, 'web/mine'), '');
  const { stdout, stderr, exitCode } = await clone('web');
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toContain('git clone failed.');
  expect(stderr).toContain('already exists and is not an empty directory');
  expect(await exists(path.join(world.folder, 'web/mine'))).toBe(true);
});

test.each([
  [['nope'], 3, 'There is no repository "nope"'],
  [[], 2, 'adoc repos clone REPOSITORY [FOLDER]'],
  [['web', 'x', '-r', 'y'], 2, 'The repository is given twice.'],
  [['web', '--branch', 'nope'], 1, 'Remote branch nope not found'],
  [['web', '--depth', '0'], 2, 'depth'],
])('%p is refused', async (words, code, message) => {
  const { stdout, stderr, exitCode } = await clone(...words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(message);
});

test('a git in the working directory is never run, and without one on the PATH the error says so', async () => {
  const planted = path.join(world.folder, 'git');
  await writeFile(planted, '#!/bin/sh\ntouch was-run\n');
  await chmod(planted, 0o755);
  const { stderr, exitCode } = await world.adoc(['repos', 'clone', 'web', ...target], { env: { PATH: '.:' } });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('git is not installed, or not on the PATH.');
  expect(await exists(path.join(world.folder, 'was-run'))).toBe(false);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it, and the git that it runs', async (signal, code) => {
  const held = heldProgram();
  const bin = path.join(world.folder, 'bin');
  await mkdir(bin);
  const lines = ['#!/bin/sh', held.lines[0], 'echo started >&9', 'exec sleep 600', ''];
  await writeFile(path.join(bin, 'git'), lines.join('\n'), { mode: 0o755 });
  const env = { HOME: world.home, PATH: `${bin}:${process.env.PATH}` };
  const { child, finished } = startAdoc(['repos', 'clone', 'web', ...target], { env, cwd: world.folder });
  await held.started;
  child.kill(signal);
  expect((await finished).exitCode).toBe(code);
  await held.gone;
});

test.each([
  ['ext::sh -c touch% was-run', 'no usable address'],
  ['--upload-pack=touch was-run', 'no usable address'],
  ['file:///etc', 'no usable address'],
])('a server that gives %s as the address gets nothing run', async (remoteUrl, message) => {
  const body = {
    id: randomUUID(),
    name: 'web',
    project: { id: randomUUID(), name: 'My Project' },
    remoteUrl,
    webUrl: 'http://x',
  };
  world.emulator.fault({ match: { path: '/repositories/web' }, status: 200, body, times: 1 });
  const { stderr, exitCode } = await clone('web');
  expect(exitCode).toBe(5);
  expect(stderr).toContain(message);
  expect(await exists(path.join(world.folder, 'was-run'))).toBe(false);
});

test('a server that gives a name that leads elsewhere chooses no folder', async () => {
  const remoteUrl = `${world.emulator.url}/contoso/My%20Project/_git/web`;
  const body = {
    id: randomUUID(),
    name: '../../outside',
    project: { id: randomUUID(), name: 'My Project' },
    remoteUrl,
    webUrl: 'http://x',
  };
  world.emulator.fault({ match: { path: '/repositories/web' }, status: 200, body, times: 1 });
  const { stderr, exitCode } = await clone('web');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Give a folder after the repository.');
});

test('in a clone the branch that is checked out needs no flag', async () => {
  await clone('web', '--branch', 'release/1');
  const cwd = path.join(world.folder, 'web');
  const { stdout } = await world.adoc(['repos', 'lock'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ name: 'refs/heads/release/1', isLocked: true });
  expect((await world.adoc(['repos', 'file', 'show', 'README.md'], { cwd })).stdout).toBe('Shop\n');
  expect(world.emulator.requests.at(-1)?.url).toContain('versionDescriptor.version=release%2F1');
  // A flag names another repository: what is checked out here says nothing about it.
  const { exitCode } = await world.adoc(['repos', 'commits', '-r', 'Größe 50%'], { cwd });
  expect(exitCode).toBe(0);
});

test('git repo and git pr are aliases, in a clone without any flag', async () => {
  await clone('web');
  const cwd = path.join(world.folder, 'web');
  const { exitCode } = await world.adoc(['devops', 'configure', '--use-git-aliases', 'true']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(await git.done(['repo', 'show'], { cwd }))).toMatchObject({ name: 'web' });
  expect(JSON.parse(await git.done(['pr', 'list'], { cwd }))).toEqual([]);
});
