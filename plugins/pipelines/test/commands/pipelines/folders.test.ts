import FolderCreate from '../../../src/commands/pipelines/folder/create.js';
import FolderDelete from '../../../src/commands/pipelines/folder/delete.js';
import FolderList from '../../../src/commands/pipelines/folder/list.js';
import FolderUpdate from '../../../src/commands/pipelines/folder/update.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const paths = (result: unknown) => (result as { path: string }[]).map(({ path }) => path);

test('all folders are listed, or one with those below it', async () => {
  const all = await world.run(FolderList, ['--query-order', 'Desc']);
  expect(paths(all.result)).toEqual(['\\Web', '\\Operations', '\\']);
  const { stdout } = await world.run(FolderList, ['--path', '/web'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([['Path', 'Description'], ['\\Web']]);
});

test('a folder is created with those above it, and described', async () => {
  const { stdout } = await world.run(FolderCreate, ['--path', 'Services/Pay', '--description', 'Money.'], {
    isTTY: true,
  });
  expect(cellsOf(stdout)).toEqual([
    ['Path', 'Description'],
    ['\\Services\\Pay', 'Money.'],
  ]);
  expect(paths((await world.run(FolderList, ['--path', 'services'])).result)).toEqual([
    '\\Services',
    '\\Services\\Pay',
  ]);
});

test('a folder moves and keeps its description, or is described and stays', async () => {
  await world.run(FolderCreate, ['--path', 'A', '--description', 'First.']);
  const moved = await world.run(FolderUpdate, ['--path', '\\a', '--new-path', 'Z/B']);
  expect(moved.result).toMatchObject({ path: '\\Z\\B', description: 'First.' });
  const described = await world.run(FolderUpdate, ['--path', 'z\\b', '--new-description', 'Second.']);
  expect(described.result).toMatchObject({ path: '\\Z\\B', description: 'Second.' });
});

test('a folder is deleted only when somebody agrees', async () => {
  const unasked = await world.run(FolderDelete, ['--path', 'Operations']);
  expect(unasked).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--yes') });
  const { stdout } = await world.run(FolderDelete, ['--path', 'Operations', '--yes'], { isTTY: true });
  expect(stdout).toBe('The folder \\Operations is deleted, with all that was in it.\n');
  expect(paths((await world.run(FolderList, [])).result)).toEqual(['\\', '\\Web']);
});

test.each([
  [FolderUpdate, ['--path', 'Web'], 2, 'Give one of: --new-path, --new-description'],
  [FolderUpdate, ['--path', 'Nope', '--new-path', 'X'], 3, 'There is no folder "\\Nope" in the project "Fabrikam".'],
  [FolderDelete, ['--path', 'Nope', '-y'], 3, 'There is no folder "\\Nope"'],
  [FolderCreate, ['--path', 'Web'], 1, 'Web'],
])('%p %p is refused with code %i', async (command, words, code, said) => {
  const { exitCode, stderr, stdout } = await world.run(command, words);
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
  expect(stderr).toContain(said);
});
