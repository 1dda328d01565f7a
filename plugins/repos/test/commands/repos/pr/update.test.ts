import type { PullRequest } from '../../../../src/api/pull-requests.js';
import ReposPrShow from '../../../../src/commands/repos/pr/show.js';
import ReposPrUpdate from '../../../../src/commands/repos/pr/update.js';
import { openPullRequest } from '../../open-pull-request.js';
import { startRepos } from '../../start-repos.js';

const world = startRepos();

async function update(id: number, ...words: string[]): Promise<PullRequest> {
  const { stderr, exitCode } = await world.run(ReposPrUpdate, ['--id', String(id), ...words]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse((await world.run(ReposPrShow, ['--id', String(id)])).stdout);
}

test('title, description by lines, draft and target', async () => {
  const { pullRequestId } = await openPullRequest(world, 'feature/020');
  const words = ['--title', 'New', '-d', 'a', 'b', '--draft', 'true', '-t', 'develop'];
  expect(await update(pullRequestId, ...words)).toMatchObject({
    title: 'New',
    description: 'a\nb',
    isDraft: true,
    targetRefName: 'refs/heads/develop',
  });
  expect(await update(pullRequestId, '--draft', 'false', '--description', '')).toMatchObject({
    isDraft: false,
    title: 'New',
  });
});

test('lines of a description may begin with dashes, as those of a list do', async () => {
  expect(await update(3, '--description', '- one', '- two', 'three')).toMatchObject({
    description: '- one\n- two\nthree',
  });
});

test('completion options are merged with those that are there', async () => {
  const { pullRequestId } = await openPullRequest(world, 'feature/021', ['--squash', '--merge-commit-message', 'M']);
  const changed = await update(pullRequestId, '--delete-source-branch', 'true', '--squash', 'false');
  expect(changed.completionOptions).toEqual({
    deleteSourceBranch: true,
    mergeCommitMessage: 'M',
    mergeStrategy: 'noFastForward',
  });
});

test('auto-complete is set by oneself, and taken back', async () => {
  const { pullRequestId } = await openPullRequest(world, 'feature/022', ['-t', 'develop']);
  const auto = await update(pullRequestId, '--auto-complete', 'true');
  expect(auto.autoCompleteSetBy).toMatchObject({ displayName: 'Ada Contoso' });
  expect((await update(pullRequestId, '--auto-complete', 'false')).autoCompleteSetBy).toBeUndefined();
});

test('it is completed at the commit that was looked at', async () => {
  const { pullRequestId } = await openPullRequest(world, 'feature/023');
  expect(await update(pullRequestId, '--status', 'completed')).toMatchObject({ status: 'completed' });
});

test('it is abandoned, and taken up again', async () => {
  const { pullRequestId } = await openPullRequest(world, 'feature/024');
  expect(await update(pullRequestId, '--status', 'abandoned')).toMatchObject({ status: 'abandoned' });
  expect(await update(pullRequestId, '--status', 'active')).toMatchObject({ status: 'active' });
});

test('without a change nobody is asked', async () => {
  const { stderr, exitCode } = await world.run(ReposPrUpdate, ['--id', '3']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('It is not said what to change.');
  expect(world.takeRequests()).toEqual([]);
});

test('one that is completed is refused in the words of the server', async () => {
  const { stderr, exitCode } = await world.run(ReposPrUpdate, ['--id', '2', '--title', 'New']);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('TF401181');
});
