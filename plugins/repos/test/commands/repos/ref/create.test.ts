import ReposRefCreate from '../../../../src/commands/repos/ref/create.js';
import ReposRefList from '../../../../src/commands/repos/ref/list.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];

async function head(): Promise<string> {
  const { stdout } = await world.run(ReposRefList, [...web, '--filter', 'heads/main']);
  return JSON.parse(stdout)[0].objectId;
}

test.each([
  ['heads/fix/1', 'refs/heads/fix/1'],
  ['fix/1', 'refs/heads/fix/1'],
  ['refs/heads/fix/1', 'refs/heads/fix/1'],
  ['tags/v9', 'refs/tags/v9'],
])('%s is %s', async (name, full) => {
  const { stdout } = await world.run(ReposRefCreate, [...web, '--name', name, '--object-id', await head()]);
  expect(JSON.parse(stdout)).toMatchObject({ name: full, oldObjectId: '0'.repeat(40), success: true });
});

test('a table on a terminal', async () => {
  const id = await head();
  const argv = [...web, '--name', 'tags/v9', '--object-id', id];
  const { stdout } = await world.run(ReposRefCreate, argv, { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['Old Object ID', 'New Object ID', 'Name', 'Success', 'Update Status'],
    ['0'.repeat(40), id, 'tags/v9', expect.stringMatching(/true/i), 'succeeded'],
  ]);
});

test.each([
  ['heads/main', 'staleOldObjectId', 'adoc repos ref list --filter heads/main'],
  ['heads/a..b', 'invalidRefName', 'Names look like'],
])('what the server refuses for %s is a failure, with what to do', async (name, status, remedy) => {
  const { stdout, stderr, exitCode } = await world.run(ReposRefCreate, [
    ...[...web, '--name', name],
    ...['--object-id', await head()],
  ]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toContain(status);
  expect(stderr).toContain(remedy);
});

test('an object that the repository lacks is a failure', async () => {
  const { stderr, exitCode } = await world.run(ReposRefCreate, [...web, '--name', 'x', '--object-id', 'a'.repeat(40)]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('unresolvableToCommit');
});

test('an object id is given in full', async () => {
  const { stderr, exitCode } = await world.run(ReposRefCreate, [...web, '--name', 'x', '--object-id', 'abc123']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('40 hexadecimal digits');
  expect(world.takeRequests()).toEqual([]);
});
