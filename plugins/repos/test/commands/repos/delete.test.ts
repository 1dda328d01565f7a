import ReposDelete from '../../../src/commands/repos/delete.js';
import ReposShow from '../../../src/commands/repos/show.js';
import { startRepos } from '../start-repos.js';

const world = startRepos();
const isThere = async (name: string) => (await world.run(ReposShow, ['-r', name])).exitCode === 0;

test('it asks on a terminal, and says what it will delete', async () => {
  const { stdout, stderr } = await world.run(ReposDelete, ['--id', 'Fabrikam-Web'], { isTTY: true, answers: ['y'] });
  expect(stderr).toMatch(
    /Delete the repository Fabrikam-Web of the project Fabrikam \(http.*Fabrikam-Web\)\? \[y\/N\]/,
  );
  expect(stdout).toBe('The repository Fabrikam-Web of the project Fabrikam is deleted.\n');
  expect(await isThere('Fabrikam-Web')).toBe(false);
});

test('no is the answer of whoever only presses Enter', async () => {
  const { exitCode } = await world.run(ReposDelete, ['--id', 'Fabrikam-Web'], { isTTY: true, answers: [''] });
  expect(exitCode).toBe(1);
  expect(await isThere('Fabrikam-Web')).toBe(true);
});

test('where nobody can be asked it wants --yes, and deletes nothing', async () => {
  const { stderr, exitCode } = await world.run(ReposDelete, ['--id', 'Fabrikam-Web']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Add --yes');
  expect(await isThere('Fabrikam-Web')).toBe(true);
});

test('by its id, as az wants it, and the data is what was deleted', async () => {
  const { result } = await world.run(ReposShow, ['-r', 'Fabrikam-Web']);
  const { id } = result as { id: string };
  const { stdout } = await world.run(ReposDelete, ['--id', id, '-y']);
  expect(JSON.parse(stdout)).toMatchObject({ id, name: 'Fabrikam-Web' });
});

test('one that is not there is exit code 3, before anybody is asked', async () => {
  const { stderr, exitCode } = await world.run(ReposDelete, ['--id', 'nope'], { isTTY: true });
  expect(exitCode).toBe(3);
  expect(stderr).not.toContain('[y/N]');
});
