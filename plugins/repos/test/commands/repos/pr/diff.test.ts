import ReposPrCommits from '../../../../src/commands/repos/pr/commits.js';
import ReposPrDiff from '../../../../src/commands/repos/pr/diff.js';
import ReposPrFiles from '../../../../src/commands/repos/pr/files.js';
import { send } from '../../send.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();

test('the diff is a patch, on a terminal and in a pipe', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrDiff, ['--id', '3']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const id = '[0-9a-f]{40}';
  expect(stdout).toMatch(
    new RegExp(
      `^diff --git a/changes/feature/003.md b/changes/feature/003.md\nnew file mode 100644\nindex ${id}..${id}\n` +
        '--- /dev/null\n\\+\\+\\+ b/changes/feature/003.md\n@@ -0,0 \\+1 @@\n\\+Work on feature/003.\n$',
    ),
  );
  expect((await world.run(ReposPrDiff, ['--id', '3'], { isTTY: true })).stdout).toBe(stdout);
});

test('in a format that was asked for, each file is an element', async () => {
  const { stdout } = await world.run(ReposPrDiff, ['--id', '3', '-o', 'json']);
  expect(JSON.parse(stdout)).toEqual([
    {
      path: '/changes/feature/003.md',
      changeType: 'add',
      isBinary: false,
      additions: 1,
      deletions: 0,
      patch: expect.stringMatching(/^diff --git a\/changes/),
    },
  ]);
});

test('a file cannot control the terminal; in a pipe it is as it is', async () => {
  const git = 'Fabrikam/_apis/git/repositories/Fabrikam-Web';
  const { value } = (await send(world.emulator, 'GET', `${git}/refs`)) as {
    value: { name: string; objectId: string }[];
  };
  const oldObjectId = value.find(({ name }) => name === 'refs/heads/feature/003')?.objectId;
  const item = { path: '/evil.txt' };
  const newContent = { content: 'a\tb\u001b[2J\n', contentType: 'rawtext' };
  await send(world.emulator, 'POST', `${git}/pushes`, {
    refUpdates: [{ name: 'refs/heads/feature/003', oldObjectId }],
    commits: [{ comment: 'Evil', changes: [{ changeType: 'add', item, newContent }] }],
  });
  const words = ['--id', '3', '--file', 'evil.txt'];
  expect((await world.run(ReposPrDiff, words, { isTTY: true })).stdout).toContain('+a\tb\\u001b[2J\n');
  expect((await world.run(ReposPrDiff, words)).stdout).toContain('+a\tb\u001b[2J\n');
});

test('some files or folders can be chosen; what does not change is exit code 3', async () => {
  expect((await world.run(ReposPrDiff, ['--id', '3', '--file', 'changes'])).stdout).toContain('+Work on feature/003.');
  const { stdout, stderr, exitCode } = await world.run(ReposPrDiff, ['--id', '3', '--file', 'README.md']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr).toContain('The pull request 3 does not change "README.md".');
  expect(stderr).toContain('adoc repos pr files --id 3');
});

test('the files are listed with what happens to them', async () => {
  const { stdout } = await world.run(ReposPrFiles, ['--id', '3'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['Change', 'Path', 'Original Path'],
    ['add', '/changes/feature/003.md'],
  ]);
  const { result } = await world.run(ReposPrFiles, ['--id', '3', '--query', '[0].item.path', '-o', 'tsv']);
  expect(result).toBeDefined();
});

test('the commits are listed with their first line', async () => {
  const { stdout } = await world.run(ReposPrCommits, ['--id', '3'], { isTTY: true });
  const [heading, row] = cellsOf(stdout);
  expect(heading).toEqual(['Commit ID', 'Date', 'Author', 'Comment']);
  expect(row?.[0]).toMatch(/^[0-9a-f]{40}$/);
  expect(row?.[3]).toBe('Work on feature/003');
  expect(JSON.parse((await world.run(ReposPrCommits, ['--id', '3', '--top', '1'])).stdout)).toHaveLength(1);
});

test.each([
  ['a pull request that is not there', ReposPrDiff, ['--id', '999'], 3, 'pull request 999'],
  ['an id that is no number', ReposPrFiles, ['--id', 'x'], 2, 'Expected an integer'],
  ['a list of nothing', ReposPrCommits, ['--id', '3', '--top', '0'], 2, '--top'],
])('%s is an error that says so', async (_name, command, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(command, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
