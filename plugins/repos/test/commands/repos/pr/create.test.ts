import type { PullRequest } from '../../../../src/api/pull-requests.js';
import ReposPrCreate from '../../../../src/commands/repos/pr/create.js';
import ReposPrShow from '../../../../src/commands/repos/pr/show.js';
import { openPullRequest } from '../../open-pull-request.js';
import { startRepos } from '../../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];
const show = async (id: number) =>
  JSON.parse((await world.run(ReposPrShow, ['--id', String(id)])).stdout) as PullRequest & { workItemRefs: unknown[] };

test('into the default branch, titled and described by its one commit', async () => {
  const { stdout, stderr } = await world.run(ReposPrCreate, [...web, '--source-branch', 'feature/010']);
  expect(stderr).toBe('');
  const { pullRequestId } = JSON.parse(stdout);
  const { title, description, ...shown } = await show(pullRequestId);
  expect(shown).toMatchObject({
    sourceRefName: 'refs/heads/feature/010',
    targetRefName: 'refs/heads/main',
    isDraft: false,
  });
  expect(title).not.toBe('');
  expect(description?.split('\n')[0]).toBe(title);
});

test('everything that az takes', async () => {
  const opened = await openPullRequest(world, 'refs/heads/feature/011', [
    ...['--target-branch', 'develop', '--description', 'First line', 'Second line', '--draft', 'true'],
    ...['--reviewers', 'Alan Turing', 'Grace Hopper', '--required-reviewers', 'grace.hopper@contoso.example'],
    ...['--work-items', '1', '4', '--labels', 'cart prices', '--squash', 'true', '--delete-source-branch'],
    ...['--merge-commit-message', 'Merged', '--transition-work-items', 'true', '--auto-complete', 'true'],
    ...['--bypass-policy', 'true', '--bypass-policy-reason', 'It is late'],
  ]);
  const shown = await show(opened.pullRequestId);
  expect(shown).toMatchObject({
    targetRefName: 'refs/heads/develop',
    description: 'First line\nSecond line',
    isDraft: true,
    workItemRefs: [{ id: '1' }, { id: '4' }],
    autoCompleteSetBy: { displayName: 'Ada Contoso' },
    completionOptions: {
      mergeStrategy: 'squash',
      deleteSourceBranch: true,
      mergeCommitMessage: 'Merged',
      transitionWorkItems: true,
      bypassPolicy: true,
      bypassReason: 'It is late',
    },
  });
  expect(shown.reviewers.map(({ displayName, isRequired = false }) => [displayName, isRequired]).sort()).toEqual([
    ['Alan Turing', false],
    ['Grace Hopper', true],
  ]);
});

test('whoever is named as optional and as required is required', async () => {
  const words = ['--optional-reviewers', 'Alan Turing', '--required-reviewers', 'Alan Turing'];
  const { reviewers } = await openPullRequest(world, 'feature/012', words);
  expect(reviewers).toMatchObject([{ displayName: 'Alan Turing', isRequired: true }]);
});

test('nothing is changed afterwards where nothing was said about its completion', async () => {
  await world.run(ReposPrCreate, [...web, '-s', 'feature/013', '--title', 'T', '--description', 'D']);
  const requests = world.takeRequests().map((line) => line.split(' ')[0]);
  expect(requests).toEqual(['GET', 'POST']);
});

test('without a source branch the error names the flag, and nobody is asked', async () => {
  const { stderr, exitCode } = await world.run(ReposPrCreate, [...web, '--detect', 'false']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Next: Give one: --source-branch NAME');
  expect(world.takeRequests()).toEqual([]);
});

test('a branch that is not there is exit code 3, and nothing is opened', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrCreate, [...web, '-s', 'nope']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr).toContain('branch "nope"');
  expect(world.takeRequests().some((line) => line.startsWith('POST'))).toBe(false);
});

test('a second one for the same branches is refused in the words of the server', async () => {
  await openPullRequest(world, 'feature/014');
  const { stderr, exitCode } = await world.run(ReposPrCreate, [...web, '-s', 'feature/014', '--title', 'T']);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('TF401179');
});

test('an empty repository needs a target', async () => {
  const { stderr, exitCode } = await world.run(ReposPrCreate, ['-r', 'Fabrikam-Empty', '-s', 'x']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--target-branch NAME');
});

test('--fill refuses what brings no commit', async () => {
  const { stderr, exitCode } = await world.run(ReposPrCreate, [...web, '-s', 'main', '-t', 'feature/015', '--fill']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('"main" has no commit that "feature/015" has not');
});
