import ReposFileList from '../../../../src/commands/repos/file/list.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];
const paths = (stdout: string) => (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path);

test('what is in the root, without the root', async () => {
  const { stdout } = await world.run(ReposFileList, web, { isTTY: true });
  const [heading, ...rows] = cellsOf(stdout);
  expect(heading).toEqual(['Object ID', 'Kind', 'Path']);
  expect(rows.map(([, kind, path]) => [kind, path])).toEqual(
    expect.arrayContaining([
      ['folder', '/src'],
      ['file', '/README.md'],
    ]),
  );
  expect(rows.map(([, , path]) => path)).not.toContain('/');
});

test('a folder, and everything below one', async () => {
  const { stdout: folder } = await world.run(ReposFileList, ['src', ...web]);
  expect(paths(folder).every((path) => path.startsWith('/src/'))).toBe(true);
  const { stdout: all } = await world.run(ReposFileList, [...web, '--recursive']);
  expect(paths(all)).toEqual(expect.arrayContaining(['/README.md', '/src', ...paths(folder)]));
});

test('a file alone, at a tag', async () => {
  const { stdout } = await world.run(ReposFileList, ['/README.md', ...web, '--ref', 'tags/v1.1.0']);
  expect(paths(stdout)).toEqual(['/README.md']);
});

test('a folder that is not there is exit code 3, and says where it was looked for', async () => {
  const { stderr, exitCode } = await world.run(ReposFileList, ['/nope', ...web, '--ref', 'develop']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('"/nope" in the repository "Fabrikam-Web" at the branch develop');
});
