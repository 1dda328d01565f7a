import ReposRefList from '../../../../src/commands/repos/ref/list.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];

test('all refs, page after page', async () => {
  const { stdout } = await world.run(ReposRefList, web);
  const refs: { name: string; objectId: string }[] = JSON.parse(stdout);
  expect(refs).toHaveLength(263);
  expect(new Set(refs.map(({ name }) => name)).size).toBe(263);
  const [first, ...others] = world.takeRequests();
  expect(first).toBe('GET /contoso/Fabrikam/_apis/git/repositories/Fabrikam-Web/refs?api-version=7.1');
  expect(others).toHaveLength(2);
  for (const request of others) expect(request).toContain('continuationToken=');
});

test('--filter names the beginning, and is left to the server', async () => {
  const { stdout } = await world.run(ReposRefList, [...web, '--filter', 'tags/v1.2.'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['Object ID', 'Name'],
    [expect.stringMatching(/^[0-9a-f]{40}$/), expect.stringMatching(/^tags\/v1\.2\.0$/)],
  ]);
  expect(world.takeRequests()[0]).toContain('refs?filter=tags%2Fv1.2.');
});

test('a narrow terminal cuts names, but never an object id', async () => {
  const argv = [...web, '--filter', 'heads/users'];
  const { stdout } = await world.run(ReposRefList, argv, { isTTY: true, columns: 55 });
  expect(cellsOf(stdout)[1]).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/), expect.stringMatching(/^heads\/.*…$/)]);
});

test('what arrived is printed before the next page fails, and the JSON is visibly unfinished', async () => {
  world.emulator.fault({ match: { path: 'continuationToken' }, status: 403 });
  const { stdout, stderr, exitCode } = await world.run(ReposRefList, web);
  expect(exitCode).toBe(4);
  expect(stdout).toMatch(/^\[\n/);
  expect(stdout.match(/"objectId"/g)).toHaveLength(100);
  expect(() => JSON.parse(stdout)).toThrow();
  expect(stderr).toContain('does not allow this');
});

test('a page that asks for patience holds the next request back, and not the printing', async () => {
  world.emulator.fault({ match: { path: 'refs' }, retryAfter: 30 });
  const { result, stdout, stderr, clock } = await world.run(ReposRefList, web, { isTTY: true });
  expect(result).toBeDefined();
  expect(clock.sleeps).toEqual([30_000]);
  expect(stderr).toBe('Waiting 30 s before the next request.\n');
  expect(stdout.trimEnd().split('\n')).toHaveLength(265);
});

test('a repository that is not there is exit code 3, and prints nothing', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposRefList, ['-r', 'nope']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr).toContain('TF401019');
});

test('a repository without refs gives an empty array', async () => {
  const { stdout } = await world.run(ReposRefList, ['-r', 'Fabrikam-Empty']);
  expect(JSON.parse(stdout)).toEqual([]);
});
