import ReposPrList from '../../../../src/commands/repos/pr/list.js';
import { startRepos } from '../../start-repos.js';

const pullRequests = Array.from({ length: 1050 }, (_, index) => ({
  title: `Change ${index}`,
  source: index < 800 ? `feature/${index}` : 'next',
  status: index < 800 ? 'active' : 'completed',
}));
const branches = ['main', 'next', ...pullRequests.slice(0, 800).map(({ source }) => source)];
const repositories = [{ name: 'web', branches, pullRequests }];
const world = startRepos({
  seed: { organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam', repositories }] }] },
});
/** Where the list ends shows only on its last page: what was asked for behind it is cut short, at times on the way. */
const requestsFor = (criterion: string) => world.takeRequests().filter((line) => line.includes(criterion));
const count = (stdout: string) => (JSON.parse(stdout) as unknown[]).length;

test('active ones are complete, page after page', async () => {
  const { stdout, stderr } = await world.run(ReposPrList, []);
  expect({ count: count(stdout), stderr }).toEqual({ count: 800, stderr: '' });
  const pages = requestsFor('skip=').map((line) => Number(/skip=(\d+)/.exec(line)?.[1]));
  expect(pages.filter((skip) => skip <= 800)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800]);
  expect(pages.length).toBeLessThanOrEqual(9 + 3);
});

test('of others the newest 100, and one line says how to get more', async () => {
  const { stdout, stderr } = await world.run(ReposPrList, ['--status', 'completed']);
  expect(count(stdout)).toBe(100);
  expect(stderr).toBe('Warning: These are the newest 100. For more: --top NUMBER, or --all\n');
  expect(requestsFor('status=completed')).toHaveLength(1);
});

test.each([
  [['--all'], 250, 3],
  [['--top', '150'], 150, 2],
  [['--top', '7'], 7, 1],
])('%j goes on without that line', async (words, expected, requests) => {
  const { stdout, stderr } = await world.run(ReposPrList, ['--status', 'completed', ...words]);
  expect({ count: count(stdout), stderr }).toEqual({ count: expected, stderr: '' });
  expect(requestsFor('status=completed')).toHaveLength(requests);
});

test('what arrived is printed before the next page fails', async () => {
  world.emulator.fault({ match: { path: 'skip=100' }, status: 403 });
  const { stdout, exitCode } = await world.run(ReposPrList, []);
  expect(exitCode).toBe(4);
  expect(stdout.match(/"pullRequestId"/g)).toHaveLength(100);
  expect(() => JSON.parse(stdout)).toThrow();
});
