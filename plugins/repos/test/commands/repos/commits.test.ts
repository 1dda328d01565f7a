import ReposCommits from '../../../src/commands/repos/commits.js';
import { cellsOf, startRepos } from '../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];

/** A page of the length that was asked for, as a long history has them. */
function answerPages(...lengths: number[]): void {
  for (const length of lengths) {
    const author = { name: 'Ada Contoso', email: 'ada@contoso.example', date: '2026-01-02T03:04:05Z' };
    const commit = { commitId: 'a'.repeat(40), comment: 'Change', author, committer: author };
    const body = { count: length, value: Array(length).fill(commit) };
    world.emulator.fault({ match: { path: '/commits' }, status: 200, body, times: 1 });
  }
}
const pages = () =>
  world.takeRequests().map((line) => /\$top=(\d+)(?:&searchCriteria\.\$skip=(\d+))?/.exec(decodeURIComponent(line)));

test('a table on a terminal, the newest first', async () => {
  const { stdout, stderr } = await world.run(ReposCommits, ['-r', 'Fabrikam-Api'], { isTTY: true });
  expect(stderr).toBe('');
  const [heading, first] = cellsOf(stdout);
  expect(heading).toEqual(['Commit ID', 'Date', 'Author', 'Comment']);
  expect(first).toEqual([
    expect.stringMatching(/^[0-9a-f]{40}$/),
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    ...[expect.any(String), expect.any(String)],
  ]);
});

test.each([
  ['release/2.0', 'version=release/2.0', 'versionType=branch'],
  ['refs/heads/trunk', 'version=trunk', 'versionType=branch'],
])('of %s', async (ref, version, type) => {
  const { exitCode } = await world.run(ReposCommits, ['-r', 'Fabrikam-Api', '--ref', ref]);
  expect(exitCode).toBe(0);
  const [request = ''] = world.takeRequests().map(decodeURIComponent);
  expect(request).toContain(`searchCriteria.itemVersion.${version}&searchCriteria.itemVersion.${type}`);
});

test('of a tag, and of a commit', async () => {
  const { stdout } = await world.run(ReposCommits, [...web, '--ref', 'tags/v1.1.0']);
  const [{ commitId }] = JSON.parse(stdout);
  const { stdout: same } = await world.run(ReposCommits, [...web, '--branch', commitId]);
  expect(JSON.parse(same)[0].commitId).toBe(commitId);
});

test('narrowed to an author, a file and a time', async () => {
  const { stdout } = await world.run(ReposCommits, [
    ...[...web, '--author', 'nobody', '--path', '/README.md'],
    ...['--from', '2026-01-01T00:00:00Z', '--to', '2026-02-01T00:00:00Z'],
  ]);
  expect(JSON.parse(stdout)).toEqual([]);
  const [request = ''] = world.takeRequests().map(decodeURIComponent);
  for (const part of [
    'author=nobody',
    'itemPath=/README.md',
    'fromDate=2026-01-01T00:00:00.000Z',
    'toDate=2026-02-01',
  ]) {
    expect(request).toContain(`searchCriteria.${part}`);
  }
});

test('of a long history the newest 100, and it says so', async () => {
  answerPages(100, 1);
  const { stdout, stderr } = await world.run(ReposCommits, web);
  expect(JSON.parse(stdout)).toHaveLength(100);
  expect(stderr).toContain('These are the newest 100. For more: --top NUMBER, or --all');
});

test('--top goes on, page after page, and asks for no more than it prints', async () => {
  answerPages(100, 100, 5);
  const { stdout, stderr } = await world.run(ReposCommits, [...web, '--top', '205']);
  expect(JSON.parse(stdout)).toHaveLength(205);
  expect(stderr).toBe('');
  expect(pages().map((match) => match?.slice(1))).toEqual([
    ['100', undefined],
    ['100', '100'],
    ['5', '200'],
  ]);
});

test('--all ends with the first page that is not full', async () => {
  answerPages(100, 100, 3);
  const { stdout } = await world.run(ReposCommits, [...web, '--all']);
  expect(JSON.parse(stdout)).toHaveLength(203);
});

test.each([
  [['--from', 'yesterday'], 2, '"yesterday" is neither a date nor a time.'],
  [['--ref', 'nope'], 3, 'TF401175'],
])('%p is refused', async (argv, code, message) => {
  const { stdout, stderr, exitCode } = await world.run(ReposCommits, [...web, ...argv]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(message);
});
