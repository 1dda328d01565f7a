import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { gitInHome } from '../world/git-in-home.js';

const project = {
  name: 'My Project',
  repositories: [
    {
      name: 'web',
      branches: ['main', 'feature/1', 'feature/2'],
      files: { '.AzureDevOps/Pull_Request_Template.md': '- [ ] Tested\n' },
      pullRequests: [{ title: 'First', source: 'feature/1' }],
    },
  ],
};
const seed = {
  organizations: [{ name: 'contoso', projects: [project] }],
  collections: [{ name: 'Main', projects: [project] }],
};

let world: World;
let git: ReturnType<typeof gitInHome>;
let clone: string;

beforeEach(async () => {
  world = await createWorld({ seed });
  git = gitInHome(world);
  await mkdir(world.home, { recursive: true });
  const collection = `${world.emulator.url}/contoso`;
  await world.login(collection);
  await world.adoc(['devops', 'setup-git']);
  clone = path.join(world.folder, 'clone');
  await git.done(['clone', '--quiet', `${collection}/My%20Project/_git/web`, clone]);
  // What follows signs in without it.
  await world.adoc(['devops', 'setup-git', '--undo']);
});
afterEach(() => world.close());

const inClone = (...words: string[]) => world.adoc(['repos', 'pr', ...words, '--output', 'json'], { cwd: clone });
const done = async (...words: string[]) => {
  const { stdout, stderr, exitCode } = await inClone(...words);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout);
};
const branch = () => git.done(['branch', '--show-current'], { cwd: clone });

async function commit(file: string, message: string): Promise<string> {
  await writeFile(path.join(clone, file), `${message}\n`);
  await git.done(['add', '--', file], { cwd: clone });
  await git.done(['commit', '--quiet', '--message', message], { cwd: clone });
  return git.done(['rev-parse', 'HEAD'], { cwd: clone });
}

/** Commits to a branch on the server that the clone does not know of. */
async function pushFrom(name: string): Promise<string> {
  const other = path.join(world.folder, 'other');
  await world.adoc(['devops', 'setup-git']);
  await git.done(['clone', '--quiet', '--branch', name, `${world.emulator.url}/contoso/My%20Project/_git/web`, other]);
  await git.done(['commit', '--quiet', '--allow-empty', '--message', 'More'], { cwd: other });
  await git.done(['push', '--quiet', 'origin', name], { cwd: other });
  await world.adoc(['devops', 'setup-git', '--undo']);
  return git.done(['rev-parse', 'HEAD'], { cwd: other });
}

/** A pull request from a branch that only a fork has. */
async function openFromFork(name: string): Promise<{ forkSource: { repository: { name: string } } }> {
  const repositories = `${world.emulator.url}/contoso/My%20Project/_apis/git/repositories`;
  // biome-ignore lint/suspicious/noExplicitAny: answers of several kinds
  const ask = async (path: string, body?: object): Promise<any> => {
    const method = body === undefined ? 'GET' : 'POST';
    const headers = { authorization: `Basic ${btoa(`:${token}`)}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return (await fetch(`${repositories}${path}?api-version=7.1`, { method, headers, ...sent })).json();
  };
  const web = await ask('/web');
  const fork = await ask('', { name: 'web-fork', parentRepository: { id: web.id } });
  const { value } = await ask('/web/refs');
  const { objectId } = value.find((ref: { name: string }) => ref.name === 'refs/heads/feature/2');
  const oldObjectId = '0'.repeat(40);
  await ask('/web-fork/refs', [{ name: `refs/heads/${name}`, oldObjectId, newObjectId: objectId }]);
  return ask('/web/pullrequests', {
    title: 'From a fork',
    sourceRefName: `refs/heads/${name}`,
    targetRefName: 'refs/heads/main',
    forkSource: { repository: { id: fork.id } },
  });
}

describe('repos pr checkout', () => {
  test('makes a branch that follows the one on the server, and a favorite of it', async () => {
    const result = await done('checkout', '--id', '1');
    expect(result).toMatchObject({ pullRequestId: 1, branch: 'feature/1' });
    expect(await branch()).toBe('feature/1');
    expect(await git.done(['rev-parse', '--abbrev-ref', '@{upstream}'], { cwd: clone })).toBe('origin/feature/1');
    const favorites = world.emulator.requests.filter(({ url }) => url.includes('/favorites/refs'));
    expect(favorites.map(({ status }) => status)).toEqual([200]);
  });

  test('brings a branch that is there up to date, and works twice', async () => {
    await done('checkout', '--id', '1');
    await git.done(['checkout', '--quiet', 'main'], { cwd: clone });
    const tip = await pushFrom('feature/1');
    expect(await done('checkout', '--id', '1')).toMatchObject({ branch: 'feature/1', commit: tip });
    expect(await git.done(['rev-parse', 'HEAD'], { cwd: clone })).toBe(tip);
  });

  test('fails with the words of git where commits of one’s own are in the way, and loses none of them', async () => {
    await done('checkout', '--id', '1');
    const own = await commit('own.txt', 'Mine');
    await pushFrom('feature/1');
    const finished = await inClone('checkout', '--id', '1');
    expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
    expect(errorOf(finished)).toMatchObject({ code: 'git-failed', reason: expect.stringContaining('fast-forward') });
    expect(await git.done(['rev-parse', 'HEAD'], { cwd: clone })).toBe(own);
  });

  test('of a fork fetches from the fork, where the branch is', async () => {
    const { forkSource } = await openFromFork('feature/9');
    const result = await done('checkout', '--id', '2');
    expect(result).toMatchObject({ branch: 'feature/9', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(forkSource.repository.name).toBe('web-fork');
    expect(await branch()).toBe('feature/9');
    expect(await done('checkout', '--id', '2')).toEqual(result);
  });

  test('says which flag names the remote where there is none of that name', async () => {
    const finished = await inClone('checkout', '--id', '1', '--remote-name', 'upstream');
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished).suggestions).toContain('Name another remote of it: --remote-name NAME');
    expect(await branch()).toBe('main');
  });
});

describe('repos pr create', () => {
  test('takes the branch that is checked out, and the repository of the clone', async () => {
    await git.done(['checkout', '--quiet', 'feature/2'], { cwd: clone });
    expect(await done('create', '--title', 'Second')).toMatchObject({
      title: 'Second',
      sourceRefName: 'refs/heads/feature/2',
      targetRefName: 'refs/heads/main',
      repository: { name: 'web' },
    });
  });

  test('--fill writes what the commits say, and adds the template', async () => {
    await git.done(['checkout', '--quiet', '-b', 'users/ada/remember-the-cart'], { cwd: clone });
    await commit('a.txt', 'Add a\n\nBecause.');
    await commit('b.txt', 'Add b');
    await world.adoc(['devops', 'setup-git']);
    await git.done(['push', '--quiet', 'origin', 'HEAD'], { cwd: clone });
    const opened = await done('create', '--fill', '--draft');
    expect(opened).toMatchObject({
      title: 'Remember the cart',
      description: '- Add a\n- Add b\n\n- [ ] Tested',
      isDraft: true,
    });
  });

  test('a branch that has not been pushed is exit code 3', async () => {
    await git.done(['checkout', '--quiet', '-b', 'not-pushed'], { cwd: clone });
    const finished = await inClone('create', '--fill');
    expect(finished).toMatchObject({ stdout: '', exitCode: 3 });
    expect(errorOf(finished).message).toContain('not-pushed');
  });
});

describe('Without --id', () => {
  test('the active pull request of the branch that is checked out is meant', async () => {
    await git.done(['checkout', '--quiet', 'feature/1'], { cwd: clone });
    expect(await done('show')).toMatchObject({ pullRequestId: 1, title: 'First' });
    expect(await done('set-vote', '--vote', 'approve')).toMatchObject({ vote: 10 });
  });

  test('a branch that has none is exit code 3, and told how to open one', async () => {
    await git.done(['checkout', '--quiet', 'feature/2'], { cwd: clone });
    const finished = await inClone('show');
    expect(finished).toMatchObject({ stdout: '', exitCode: 3 });
    expect(errorOf(finished)).toMatchObject({
      message: expect.stringContaining('"feature/2"'),
      suggestions: ['Open one: adoc repos pr create', 'Or name one: --id NUMBER'],
    });
  });

  test('several are told apart by their targets', async () => {
    await git.done(['checkout', '--quiet', 'feature/1'], { cwd: clone });
    await done('create', '--title', 'Elsewhere', '--target-branch', 'feature/2');
    const finished = await inClone('show');
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished).suggestions).toEqual(['--id 2 (into feature/2: Elsewhere)', '--id 1 (into main: First)']);
  });

  test.each([
    ['outside of a clone', []],
    ['with detection off', ['--detect', 'false']],
  ])('%s the error names the flag', async (where, words) => {
    const cwd = where.startsWith('outside') ? world.folder : clone;
    const organization = `${world.emulator.url}/contoso`;
    const finished = await world.adoc(['repos', 'pr', 'show', '--org', organization, ...words, '-o', 'json'], { cwd });
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished)).toMatchObject({ code: 'no-pull-request' });
    expect(errorOf(finished).suggestions[0]).toBe('Give one: --id NUMBER');
  });
});
