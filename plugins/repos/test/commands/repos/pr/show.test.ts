import ReposPrShow from '../../../../src/commands/repos/pr/show.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();

test('one pull request with the work items it is linked to', async () => {
  const { stdout } = await world.run(ReposPrShow, ['--id', '3']);
  expect(JSON.parse(stdout)).toMatchObject({
    pullRequestId: 3,
    title: 'Remember the cart',
    workItemRefs: [{ id: '2' }],
  });
  expect(world.takeRequests()).toEqual([
    'GET /contoso/_apis/git/pullRequests/3?api-version=7.1',
    expect.stringMatching(/\/pullRequests\/3\?includeWorkItemRefs=true&api-version=7.1$/),
  ]);
});

test('a table on a terminal', async () => {
  const { stdout } = await world.run(ReposPrShow, ['--id', '4'], { isTTY: true });
  expect(cellsOf(stdout)[1]).toEqual([
    '4',
    expect.any(String),
    'Alan Turing',
    'Search by colour',
    'active',
    'true',
    'Fabrikam-Web',
  ]);
});

test('with --open and no browser its address is on the error output', async () => {
  const { stderr } = await world.run(ReposPrShow, ['--id', '3', '--open'], { platform: 'linux' });
  expect(stderr).toBe('https://dev.azure.com/contoso/Fabrikam/_git/Fabrikam-Web/pullrequest/3\n');
});

test('one that is not there is exit code 3, with the reason of the server', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrShow, ['--id', '4711']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr).toContain('There is no pull request 4711 in');
  expect(stderr).toContain('Reason: TF401180');
});

test.each(['0', '-1', 'three', '1.5'])('the id "%s" is none: nobody is asked', async (id) => {
  const { stderr, exitCode } = await world.run(ReposPrShow, ['--id', id]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('integer');
  expect(world.takeRequests()).toEqual([]);
});
