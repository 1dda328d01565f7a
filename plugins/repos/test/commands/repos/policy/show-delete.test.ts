import type { Policy } from '../../../../src/api/policies.js';
import CommentRequiredCreate from '../../../../src/commands/repos/policy/comment-required/create.js';
import ReposPolicyDelete from '../../../../src/commands/repos/policy/delete.js';
import ReposPolicyShow from '../../../../src/commands/repos/policy/show.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();

async function make(): Promise<string> {
  const { result } = await world.run(CommentRequiredCreate, ['-r', 'Fabrikam-Api', '--branch', 'trunk']);
  return `${(result as Policy).id}`;
}

test.each(['--id', '--policy-id'])('show gives one policy by %s', async (flag) => {
  const { stdout } = await world.run(ReposPolicyShow, [flag, '2']);
  expect(JSON.parse(stdout)).toMatchObject({ id: 2, type: { displayName: 'Comment requirements' }, revision: 1 });
  expect(world.takeRequests()).toEqual(['GET /contoso/Fabrikam/_apis/policy/configurations/2?api-version=7.1']);
});

test('show is a table on a terminal', async () => {
  const { stdout } = await world.run(ReposPolicyShow, ['--id', '3'], { isTTY: true });
  expect(cellsOf(stdout)[1]?.slice(0, 4)).toEqual(['3', 'Work item linking', 'false', 'true']);
});

test('show gives a policy that is deleted as the service does, and says that it is', async () => {
  const id = await make();
  await world.run(ReposPolicyDelete, ['--id', id, '--yes']);
  const { stdout, stderr } = await world.run(ReposPolicyShow, ['--id', id], { isTTY: true });
  expect(cellsOf(stdout)[1]?.[0]).toBe(id);
  expect(stderr).toBe(`The policy ${id} is deleted, and not in force any more.\n`);
});

test.each([ReposPolicyShow, ReposPolicyDelete])('a policy that is not there is exit code 3 (%p)', async (command) => {
  const { exitCode, stdout, stderr } = await world.run(command, ['--id', '4711']);
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr).toContain('There is no policy 4711 in the project "Fabrikam"');
});

test.each(['x', '0', '1.5'])('the id "%s" is a mistake that nobody is asked about', async (id) => {
  const { exitCode, stderr } = await world.run(ReposPolicyShow, ['--id', id]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--id');
  expect(world.takeRequests()).toEqual([]);
});

test('delete asks on a terminal, and says what it is about to delete', async () => {
  const id = await make();
  const { stdout, stderr, exitCode } = await world.run(ReposPolicyDelete, ['--id', id], {
    isTTY: true,
    answers: ['y'],
  });
  expect(exitCode).toBe(0);
  expect(stderr).toContain(`Delete the policy ${id} ("Comment requirements" on trunk)?`);
  expect(stdout).toBe(`The policy ${id} ("Comment requirements" on trunk) is deleted.\n`);
});

test('with another answer than yes the policy stays, and the exit code is 1', async () => {
  const id = await make();
  const { exitCode, stderr } = await world.run(ReposPolicyDelete, ['--id', id], { isTTY: true, answers: [''] });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Nothing was changed.');
  expect(world.takeRequests().filter((line) => line.startsWith('DELETE'))).toEqual([]);
});

test('in a pipe it needs --yes', async () => {
  const id = await make();
  const refused = await world.run(ReposPolicyDelete, ['--id', id]);
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain('--yes');
  const { stdout, exitCode } = await world.run(ReposPolicyDelete, ['--policy-id', id, '-y']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: Number(id), type: { displayName: 'Comment requirements' } });
});
