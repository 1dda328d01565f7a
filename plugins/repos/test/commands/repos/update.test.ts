import ReposUpdate from '../../../src/commands/repos/update.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();
const api = ['--repository', 'fabrikam-api'];

test.each(['release/2.0', 'heads/release/2.0', 'refs/heads/release/2.0'])(
  'the default branch by the name %s',
  async (branch) => {
    const { stdout } = await world.run(ReposUpdate, [...api, '--default-branch', branch], { isTTY: true });
    expect(cellsOf(stdout)[1]).toEqual([expect.any(String), 'Fabrikam-Api', 'release/2.0', 'Fabrikam']);
  },
);

test('a new name, and nothing else is sent', async () => {
  const { stdout } = await world.run(ReposUpdate, [...api, '--name', 'Fabrikam-Services']);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'Fabrikam-Services', defaultBranch: 'refs/heads/trunk' });
  expect(world.emulator.requests.at(-1)).toMatchObject({ method: 'PATCH', body: { name: 'Fabrikam-Services' } });
});

test('a branch that is not there is refused by the server', async () => {
  const { stderr, exitCode } = await world.run(ReposUpdate, [...api, '--default-branch', 'nope']);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('refs/heads/nope');
});

test('without a change nobody is asked', async () => {
  const { stderr, exitCode } = await world.run(ReposUpdate, api);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Give --name NAME, --default-branch BRANCH, or both.');
  expect(world.takeRequests()).toEqual([]);
});
