import ReposRefDelete from '../../../../src/commands/repos/ref/delete.js';
import ReposRefList from '../../../../src/commands/repos/ref/list.js';
import { startRepos } from '../../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];

async function findObject(name: string): Promise<string | undefined> {
  const { stdout } = await world.run(ReposRefList, [...web, '--filter', name]);
  const refs: { name: string; objectId: string }[] = JSON.parse(stdout);
  return refs.find((ref) => ref.name === `refs/${name}`)?.objectId;
}

test('the ref of exactly this name, although others begin with it', async () => {
  // v1.1.0 and v1.10.0 to v1.12.0 are there as well.
  const id = await findObject('tags/v1.1.0');
  const { stdout } = await world.run(ReposRefDelete, [...web, '--name', 'tags/v1.1.0']);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'refs/tags/v1.1.0', oldObjectId: id, success: true });
  expect(await findObject('tags/v1.1.0')).toBeUndefined();
  expect(await findObject('tags/v1.10.0')).toBeDefined();
});

test('a branch by its short name, after a question on a terminal that says where it is', async () => {
  const id = await findObject('heads/feature/001');
  const options = { isTTY: true, answers: ['yes'] };
  const { stderr, exitCode } = await world.run(ReposRefDelete, [...web, '--name', 'feature/001'], options);
  expect(exitCode).toBe(0);
  expect(stderr).toContain(`Delete refs/heads/feature/001 of the repository Fabrikam-Web, which is at ${id}? [y/N]`);
  expect(await findObject('heads/feature/001')).toBeUndefined();
});

test('whoever says no keeps it', async () => {
  const options = { isTTY: true, answers: ['n'] };
  const { exitCode } = await world.run(ReposRefDelete, [...web, '--name', 'feature/001'], options);
  expect(exitCode).toBe(1);
  expect(await findObject('heads/feature/001')).toBeDefined();
});

test('with --object-id only if it is still there', async () => {
  const { stderr, exitCode } = await world.run(ReposRefDelete, [
    ...[...web, '--name', 'heads/feature/001'],
    ...['--object-id', 'a'.repeat(40)],
  ]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('staleOldObjectId');
});

test('a locked branch is not deleted, and the error says how to unlock it', async () => {
  world.emulator.fault({
    match: { path: '/refs', method: 'POST' },
    status: 200,
    body: { value: [{ name: 'refs/heads/main', success: false, updateStatus: 'locked' }], count: 1 },
  });
  const { stderr, exitCode } = await world.run(ReposRefDelete, [...web, '--name', 'main']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('adoc repos ref unlock --name refs/heads/main');
});

test('one that is not there is exit code 3', async () => {
  const { stderr, exitCode } = await world.run(ReposRefDelete, [...web, '--name', 'heads/feature/0']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('There is no refs/heads/feature/0 in the repository "Fabrikam-Web".');
});
