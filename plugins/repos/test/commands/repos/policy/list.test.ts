import type { Policy } from '../../../../src/api/policies.js';
import CommentRequiredCreate from '../../../../src/commands/repos/policy/comment-required/create.js';
import FileSizeCreate from '../../../../src/commands/repos/policy/file-size/create.js';
import ReposPolicyList from '../../../../src/commands/repos/policy/list.js';
import ReposShow from '../../../../src/commands/repos/show.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const idOf = async (repository: string) =>
  ((await world.run(ReposShow, ['-r', repository])).result as { id: string }).id;
const idsIn = (stdout: string) => (JSON.parse(stdout) as Policy[]).map(({ id }) => id);
const made = async (...argv: string[]) => ((await world.run(CommentRequiredCreate, argv)).result as Policy).id;

test('the policies of a project are a table on a terminal', async () => {
  const { stdout, stderr } = await world.run(ReposPolicyList, [], { isTTY: true });
  expect(stderr).toBe('');
  const web = await idOf('Fabrikam-Web');
  expect(cellsOf(stdout).slice(0, 4)).toEqual([
    ['ID', 'Name', 'Is Blocking', 'Is Enabled', 'Repository Id', 'Branch'],
    ['1', 'Minimum number of reviewers', 'true', 'true', web, 'develop'],
    ['2', 'Comment requirements', 'true', 'true', web, 'develop'],
    ['3', 'Work item linking', 'false', 'true', web, 'develop'],
  ]);
});

test('and a bare array of what the service said in a pipe, with one request', async () => {
  const { stdout } = await world.run(ReposPolicyList, []);
  expect(JSON.parse(stdout)[0]).toMatchObject({
    id: 1,
    settings: { minimumApproverCount: 1, scope: [{ refName: 'refs/heads/develop' }] },
    _links: expect.anything(),
  });
  expect(world.takeRequests()).toEqual(['GET /contoso/Fabrikam/_apis/policy/configurations?api-version=7.1']);
});

test('of a repository all are listed: its own, those of its branches, and those of the project', async () => {
  const own = (
    (await world.run(FileSizeCreate, ['-r', 'Fabrikam-Api', '--maximum-git-blob-size', '9'])).result as Policy
  ).id;
  const branch = await made('-r', 'Fabrikam-Api', '--branch', 'trunk');
  const { stdout } = await world.run(ReposPolicyList, ['--repository-id', 'fabrikam-api']);
  expect(idsIn(stdout)).toEqual(expect.arrayContaining([own, branch]));
  expect(idsIn(stdout)).not.toContain(1);
});

test.each(['release/7', 'refs/heads/release/7'])(
  'on the branch %s those are listed that are in force there',
  async (branch) => {
    const exact = await made('-r', 'Fabrikam-Api', '--branch', 'release/7');
    const beginning = await made('-r', 'Fabrikam-Api', '--branch', 'release/*');
    const sameThing = await made('-r', 'Fabrikam-Api', '--branch', 'release/', '--branch-match-type', 'prefix');
    const other = await made('-r', 'Fabrikam-Api', '--branch', 'release');
    const { stdout } = await world.run(ReposPolicyList, [
      '--repository-id',
      await idOf('Fabrikam-Api'),
      '--branch',
      branch,
    ]);
    expect(idsIn(stdout)).toEqual(expect.arrayContaining([exact, beginning, sameThing]));
    expect(idsIn(stdout)).not.toContain(other);
  },
);

test('a beginning of branches is shown with a star', async () => {
  const { stdout } = await world.run(CommentRequiredCreate, ['-r', 'Fabrikam-Web', '--branch', 'hotfix/*'], {
    isTTY: true,
  });
  expect(cellsOf(stdout)[1]?.at(-1)).toBe('hotfix/*');
});

test('a branch is one of a repository, and the error says how to give one', async () => {
  const { exitCode, stderr } = await world.run(ReposPolicyList, ['--branch', 'main']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Next: Give one: --repository NAME');
  expect(world.takeRequests()).toEqual([]);
});

test.each([[[]], [['--branch', 'main']]])('a repository that is not there is exit code 3, with %j', async (flags) => {
  const { exitCode, stdout, stderr } = await world.run(ReposPolicyList, ['--repository-id', 'nope', ...flags]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr).toContain('There is no repository "nope" of the project "Fabrikam"');
});
