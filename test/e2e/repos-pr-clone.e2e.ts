import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeClone } from '../world/clone.js';
import { createWorld, type World } from '../world/create-world.js';

const repository = {
  name: 'web',
  branches: ['main', 'cart', 'tax'],
  pullRequests: [{ title: 'Cart', source: 'cart', isDraft: true }],
};
const seed = { organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam', repositories: [repository] }] }] };

let world: World;
let cwd: string;
beforeAll(async () => {
  world = await createWorld({ seed });
  await world.login('contoso');
  cwd = await makeClone(world.folder, { origin: 'https://dev.azure.com/contoso/Fabrikam/_git/web' });
});
afterAll(() => world.close());
beforeEach(() => checkOut('cart'));

const checkOut = (branch: string) => writeFile(path.join(cwd, '.git/HEAD'), `ref: refs/heads/${branch}\n`);

async function json(...words: string[]) {
  const { stdout, stderr, exitCode } = await world.adoc(['repos', 'pr', ...words, '--output', 'json'], { cwd });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout);
}

test('on the branch of a pull request no command about it needs a flag', async () => {
  expect(await json('status')).toMatchObject({ currentBranch: [{ title: 'Cart' }], created: [{ title: 'Cart' }] });
  expect(await json('mine')).toMatchObject([{ title: 'Cart' }]);
  expect(await json('files')).toMatchObject([{ changeType: 'add', item: { path: '/changes/cart.md' } }]);
  expect(await json('commits')).toMatchObject([{ comment: 'Work on cart' }]);
  expect(await json('diff')).toMatchObject([{ path: '/changes/cart.md', additions: 1 }]);
  const { id } = await json('thread', 'add', '--content', 'Why?', '--file', 'changes/cart.md', '--line', '1');
  expect(await json('thread', 'reply', '--thread-id', String(id), '--content', 'So.')).toMatchObject({ id: 2 });
  expect(await json('thread', 'resolve', '--thread-id', String(id))).toMatchObject({ status: 'fixed' });
  expect(await json('thread', 'reopen', '--thread-id', String(id))).toMatchObject({ status: 'active' });
  expect(await json('thread', 'show', '--thread-id', String(id))).toMatchObject({ id });
  expect(await json('thread', 'list')).toHaveLength(1);
  expect(await json('checks')).toEqual([]);
  expect(await json('ready')).toMatchObject({ isDraft: false });
  expect(await json('merge', '--auto-complete', 'false')).toMatchObject({ status: 'active' });
  expect(await json('complete', '--strategy', 'squash', '-m', '{title}')).toMatchObject({ status: 'completed' });
});

test('on another branch that is said, and what to do', async () => {
  await checkOut('tax');
  const { stdout, stderr, exitCode } = await world.adoc(['repos', 'pr', 'merge'], { cwd });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr).toContain('The branch "tax"');
  expect(stderr).toContain('adoc repos pr create');
  expect(await json('status')).toMatchObject({ currentBranch: [] });
});
