import ReposPrReviewerAdd from '../../../../src/commands/repos/pr/reviewer/add.js';
import ReposPrReviewerList from '../../../../src/commands/repos/pr/reviewer/list.js';
import ReposPrReviewerRemove from '../../../../src/commands/repos/pr/reviewer/remove.js';
import ReposPrSetVote from '../../../../src/commands/repos/pr/set-vote.js';
import { openPullRequest } from '../../open-pull-request.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const names = (stdout: string) => (JSON.parse(stdout) as { displayName: string }[]).map((each) => each.displayName);
const open = async (branch: string, ...words: string[]) => [
  '--id',
  String((await openPullRequest(world, branch, words)).pullRequestId),
];

test('a table has the required ones first, and votes in words', async () => {
  const { stdout } = await world.run(ReposPrReviewerList, ['--id', '3'], { isTTY: true });
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
  const mail = expect.stringContaining('@');
  expect(cellsOf(stdout)).toEqual([
    ['Name', 'Email', 'ID', 'Vote', 'Required'],
    ['Ada Contoso', mail, id, 'true'],
    ['Alan Turing', mail, id, 'Approved', 'false'],
    ['Barbara Liskov', mail, id, 'Waiting for author', 'false'],
  ]);
});

test('people are asked by name and by e-mail address', async () => {
  const argv = [...(await open('feature/030')), '--reviewers', 'Alan Turing', 'grace.hopper@contoso.example'];
  const { stdout } = await world.run(ReposPrReviewerAdd, argv);
  expect(names(stdout).sort()).toEqual(['Alan Turing', 'Grace Hopper']);
});

test('--required is about all of them', async () => {
  const argv = [...(await open('feature/031')), '--reviewers', 'Alan Turing', '--required', 'true'];
  const { stdout } = await world.run(ReposPrReviewerAdd, argv);
  expect(JSON.parse(stdout)).toMatchObject([{ displayName: 'Alan Turing', isRequired: true }]);
});

test('those who are taken off are named as the pull request names them, and the others are listed', async () => {
  const argv = await open('feature/032', '--reviewers', 'Alan Turing', 'Grace Hopper', 'me');
  const { stdout } = await world.run(ReposPrReviewerRemove, [...argv, '--reviewers', 'alan turing', 'me']);
  expect(names(stdout)).toEqual(['Grace Hopper']);
});

test('one who is no reviewer is exit code 3, and nobody is taken off', async () => {
  const argv = await open('feature/033', '--reviewers', 'Alan Turing');
  const { stderr, exitCode } = await world.run(ReposPrReviewerRemove, [
    ...argv,
    '--reviewers',
    'Alan Turing',
    'Nobody',
  ]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('"Nobody" is no reviewer of the pull request');
  expect(stderr).toContain('Alan Turing');
  expect(world.takeRequests().some((line) => line.startsWith('DELETE'))).toBe(false);
});

test('nobody of that name is exit code 3, and nobody is added', async () => {
  const argv = await open('feature/034');
  const { exitCode } = await world.run(ReposPrReviewerAdd, [...argv, '--reviewers', 'Alan Turing', 'Nobody Atall']);
  expect(exitCode).toBe(3);
  expect(world.takeRequests().some((line) => /^POST .*reviewers/.test(line))).toBe(false);
});

test.each([
  ['approve', 10],
  ['approve-with-suggestions', 5],
  ['wait-for-author', -5],
  ['reject', -10],
  ['reset', 0],
])('the vote %s is one’s own', async (vote, number) => {
  const argv = ['--id', '4', '--vote', vote];
  const { stdout } = await world.run(ReposPrSetVote, argv);
  expect(JSON.parse(stdout)).toMatchObject({ displayName: 'Ada Contoso', vote: number });
});

test('another vote is refused with those there are', async () => {
  const { stderr, exitCode } = await world.run(ReposPrSetVote, ['--id', '3', '--vote', 'maybe']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('wait-for-author');
});
