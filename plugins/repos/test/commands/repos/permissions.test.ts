import ReposPermissions from '../../../src/commands/repos/permissions.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];

test('a table on a terminal, by the names of people and groups, and where it is set', async () => {
  const { stdout, stderr } = await world.run(ReposPermissions, web, { isTTY: true });
  expect(stderr).toBe('');
  const [heading, ...rows] = cellsOf(stdout);
  expect(heading).toEqual(['Identity', 'Permission', 'Effect', 'Set At']);
  expect(rows).toContainEqual(['[Fabrikam]\\Readers', 'Read', 'allow', 'project']);
  expect(rows).toContainEqual(['[contoso]\\Project Collection Administrators', 'Administer', 'allow', 'organization']);
});

test.each(['Contributors', '[fabrikam]\\contributors'])('only those of %s', async (identity) => {
  const { stdout } = await world.run(ReposPermissions, [...web, '--identity', identity, '--query', '[].permission']);
  expect(JSON.parse(stdout)).toEqual(expect.arrayContaining(['Read', 'Contribute', 'Contribute to pull requests']));
  expect(JSON.parse(stdout)).not.toContain('Manage permissions');
});

test.each([
  [[...web, '--identity', 'Nobody'], 3, 'Nothing is set for "Nobody" here.'],
  [['-r', 'nope'], 3, 'There is no repository "nope"'],
])('%p is refused', async (argv, code, message) => {
  const { stdout, stderr, exitCode } = await world.run(ReposPermissions, argv);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(message);
});
