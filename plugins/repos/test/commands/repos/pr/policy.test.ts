import ReposPolicyRequiredReviewerCreate from '../../../../src/commands/repos/policy/required-reviewer/create.js';
import ReposPrPolicyList from '../../../../src/commands/repos/pr/policy/list.js';
import ReposPrPolicyQueue from '../../../../src/commands/repos/pr/policy/queue.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

test('a table has what stands in the way first', async () => {
  const { stdout } = await world.run(ReposPrPolicyList, ['--id', '5'], { isTTY: true });
  const [heading, ...rows] = cellsOf(stdout);
  expect(heading).toEqual(['Evaluation ID', 'Policy', 'Blocking', 'Status', 'Expired', 'Build ID']);
  expect(rows.map(([, policy, blocking]) => [policy, blocking])).toEqual([
    ['Minimum number of reviewers', 'true'],
    ['Comment requirements', 'true'],
    ['Work item linking', 'false'],
  ]);
});

test('--top and --skip take a part of it', async () => {
  const all = JSON.parse((await world.run(ReposPrPolicyList, ['--id', '5'])).stdout);
  const part = JSON.parse((await world.run(ReposPrPolicyList, ['--id', '5', '--top', '1', '--skip', '1'])).stdout);
  expect(part.map((each: { evaluationId: string }) => each.evaluationId)).toEqual([all[1].evaluationId]);
});

test('a policy judges anew, by the id of its evaluation', async () => {
  const [{ evaluationId }] = JSON.parse((await world.run(ReposPrPolicyList, ['--id', '5'])).stdout);
  const { stdout } = await world.run(ReposPrPolicyQueue, ['--id', '5', '-e', evaluationId]);
  expect(JSON.parse(stdout)).toMatchObject({ evaluationId });
});

test('and by its name', async () => {
  const { stdout } = await world.run(ReposPrPolicyQueue, ['--id', '5', '-e', 'work item linking'], { isTTY: true });
  expect(cellsOf(stdout)[1]?.slice(0, 3)).toEqual([id, 'Work item linking', 'false']);
});

test('a policy that is not among them is exit code 3, with those that are', async () => {
  const { stderr, exitCode } = await world.run(ReposPrPolicyQueue, ['--id', '5', '-e', 'nope']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('There is no policy "nope" of the pull request 5.');
  expect(stderr).toContain('(Minimum number of reviewers)');
});

test('a policy that requires one reviewer is told by the name', async () => {
  const words = ['--repository-id', 'Fabrikam-Web', '--branch', 'develop', '--blocking', 'true', '--enabled', 'true'];
  const reviewers = ['--required-reviewer-ids', 'Alan Turing', '--message', 'Ask Alan'];
  await world.run(ReposPolicyRequiredReviewerCreate, [...words, ...reviewers]);
  const { stdout } = await world.run(ReposPrPolicyList, ['--id', '5'], { isTTY: true });
  expect(cellsOf(stdout).map(([, policy]) => policy)).toContain('Required reviewers (Alan Turing)');
});
