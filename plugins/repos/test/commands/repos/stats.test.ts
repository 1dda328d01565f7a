import ReposStats from '../../../src/commands/repos/stats.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();
const api = ['--repository', 'Fabrikam-Api'];

test('a row for each branch, by name', async () => {
  const { stdout } = await world.run(ReposStats, api, { isTTY: true });
  const [heading, ...rows] = cellsOf(stdout);
  expect(heading).toEqual(['Branch', 'Ahead', 'Behind', 'Commit ID', 'Date', 'Author']);
  expect(rows.map(([name]) => name)).toEqual(['release/2.0', 'trunk']);
});

test('compared with another branch', async () => {
  const { stdout } = await world.run(ReposStats, [...api, '--base', 'refs/heads/release/2.0']);
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ name: 'release/2.0', isBaseVersion: true }));
  expect(decodeURIComponent(world.takeRequests()[0] ?? '')).toContain('baseVersionDescriptor.version=release/2.0&');
});

test('with one that is not there: exit code 3', async () => {
  const { stderr, exitCode } = await world.run(ReposStats, [...api, '--base', 'nope']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('TF401175');
});
