import ReposCreate from '../../../src/commands/repos/create.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();

test('a repository that is empty, as a table on a terminal', async () => {
  const { stdout, exitCode } = await world.run(ReposCreate, ['--name', 'Größe'], { isTTY: true });
  expect(exitCode).toBe(0);
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Default Branch', 'Project'],
    [expect.stringMatching(/^[0-9a-f-]{36}$/), 'Größe', 'Fabrikam'],
  ]);
  expect(world.takeRequests()).toEqual(['POST /contoso/Fabrikam/_apis/git/repositories?api-version=7.1']);
});

test('--open shows its page', async () => {
  const { stdout, stderr } = await world.run(ReposCreate, ['--name', 'new', '--open'], { platform: 'linux' });
  expect(stderr).toBe(`${JSON.parse(stdout).webUrl}\n`);
});

test('a name that is taken is refused with the reason of the server', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposCreate, ['--name', 'fabrikam-web']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toContain('TF400948');
});

test('a name is needed', async () => {
  const { stderr, exitCode } = await world.run(ReposCreate, []);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Missing required flag name');
});
