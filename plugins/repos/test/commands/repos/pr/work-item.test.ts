import ReposPrWorkItemAdd from '../../../../src/commands/repos/pr/work-item/add.js';
import ReposPrWorkItemList from '../../../../src/commands/repos/pr/work-item/list.js';
import ReposPrWorkItemRemove from '../../../../src/commands/repos/pr/work-item/remove.js';
import { openPullRequest } from '../../open-pull-request.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const ids = (stdout: string) => (JSON.parse(stdout) as { id: number }[]).map(({ id }) => id);
const open = async (branch: string, ...words: string[]) => [
  '--id',
  String((await openPullRequest(world, branch, words)).pullRequestId),
];

test('a table says what they are and who does them', async () => {
  const { stdout } = await world.run(ReposPrWorkItemList, ['--id', '3'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Type', 'Assigned To', 'State', 'Title'],
    ['2', 'User Story', 'Grace Hopper', 'Active', 'Find the cart again tomorrow'],
  ]);
});

test('without any the list is empty', async () => {
  expect(ids((await world.run(ReposPrWorkItemList, ['--id', '4'])).stdout)).toEqual([]);
});

test('several are linked at once; one that is linked already stays so', async () => {
  const argv = await open('feature/050', '--work-items', '1');
  const { stdout, stderr } = await world.run(ReposPrWorkItemAdd, [...argv, '--work-items', '1', '4', '4']);
  expect(stderr).toBe('');
  expect(ids(stdout)).toEqual([1, 4]);
});

test('one is taken off, and the others are listed', async () => {
  const argv = await open('feature/051', '--work-items', '1', '4');
  const { stdout } = await world.run(ReposPrWorkItemRemove, [...argv, '--work-items', '1']);
  expect(ids(stdout)).toEqual([4]);
});

test('taking off the last one gives an empty list', async () => {
  const argv = await open('feature/052', '--work-items', '1');
  const { stdout } = await world.run(ReposPrWorkItemRemove, [...argv, '--work-items', '1']);
  expect(ids(stdout)).toEqual([]);
});

test('one that is not linked is exit code 3, and none is taken off', async () => {
  const argv = await open('feature/053', '--work-items', '1');
  const { stderr, exitCode } = await world.run(ReposPrWorkItemRemove, [...argv, '--work-items', '1', '4']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('The work item 4 is not linked to the pull request');
  expect(world.takeRequests().some((line) => line.startsWith('PATCH'))).toBe(false);
});

test('one that is not there is said in the words of the server', async () => {
  const argv = await open('feature/054');
  const { stderr, exitCode } = await world.run(ReposPrWorkItemAdd, [...argv, '--work-items', '4711']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('work item 4711');
});
