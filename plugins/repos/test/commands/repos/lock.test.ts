import ReposLock from '../../../src/commands/repos/lock.js';
import ReposRefLock from '../../../src/commands/repos/ref/lock.js';
import ReposRefUnlock from '../../../src/commands/repos/ref/unlock.js';
import ReposUnlock from '../../../src/commands/repos/unlock.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];

test.each([
  [ReposLock, ReposUnlock, '--branch', 'main'],
  [ReposLock, ReposUnlock, '-b', 'refs/heads/main'],
  [ReposRefLock, ReposRefUnlock, '--name', 'heads/main'],
  [ReposRefLock, ReposRefUnlock, '--name', 'main'],
])('%p and %p of %s %s', async (lock, unlock, flag, name) => {
  const { stdout } = await world.run(lock, [...web, flag, name], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['Object ID', 'Name', 'Locked By'],
    [expect.stringMatching(/^[0-9a-f]{40}$/), 'heads/main', 'Ada Contoso'],
  ]);
  expect(JSON.parse((await world.run(unlock, [...web, flag, name])).stdout)).not.toHaveProperty('isLocked');
  expect(world.takeRequests().map((line) => line.replace(/^(\w+) .*\?/, '$1 '))).toEqual(
    Array(2).fill('PATCH filter=heads%2Fmain&api-version=7.1'),
  );
});

test('a branch that is not there is exit code 3', async () => {
  const { stderr, exitCode } = await world.run(ReposLock, [...web, '--branch', 'nope']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('branch "refs/heads/nope" of the repository "Fabrikam-Web"');
});

test('without a branch, and outside of a clone, the error names the flag', async () => {
  const { stderr, exitCode } = await world.run(ReposLock, web);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Give one: --branch NAME');
  expect(world.takeRequests()).toEqual([]);
});
