import ReposShow from '../../../src/commands/repos/show.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();

test('one repository by name, in any case', async () => {
  const { stdout } = await world.run(ReposShow, ['--repository', 'fabrikam-web']);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'Fabrikam-Web', defaultBranch: 'refs/heads/main' });
  expect(world.takeRequests()).toEqual(['GET /contoso/Fabrikam/_apis/git/repositories/fabrikam-web?api-version=7.1']);
});

test('and by its id, as a table on a terminal', async () => {
  const { result } = await world.run(ReposShow, ['-r', 'Fabrikam-Web']);
  const { id } = result as { id: string };
  const { stdout } = await world.run(ReposShow, ['-r', id], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Default Branch', 'Project'],
    [id, 'Fabrikam-Web', 'main', 'Fabrikam'],
  ]);
});

test.each([
  ['nope', 'nope'],
  ['a/b?c#d', 'a%2Fb%3Fc%23d'],
])('the repository %s is not there: exit code 3, with the reason of the server', async (repository, encoded) => {
  const { stdout, stderr, exitCode } = await world.run(ReposShow, ['-r', repository]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr).toContain(`There is no repository "${repository}" of the project "Fabrikam" in`);
  expect(stderr).toContain('Reason: TF401019');
  expect(world.takeRequests()[0]).toContain(`/repositories/${encoded}?`);
});

test('without a repository nobody is asked, and the error names the flag', async () => {
  const { stderr, exitCode } = await world.run(ReposShow, []);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Next: Give one: --repository NAME');
  expect(world.takeRequests()).toEqual([]);
});

test('with --open and no browser the address is on the error output, and the result is printed all the same', async () => {
  const { stdout, stderr } = await world.run(ReposShow, ['-r', 'Fabrikam-Web', '--open'], { platform: 'linux' });
  const { webUrl } = JSON.parse(stdout);
  expect(stderr).toBe(`${webUrl}\n`);
});
