import ReposPrList from '../../../../src/commands/repos/pr/list.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const world = startRepos();
const web = ['--repository', 'Fabrikam-Web'];
const titles = (stdout: string) => (JSON.parse(stdout) as { title: string }[]).map(({ title }) => title);
const list = async (...words: string[]) => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrList, words);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return titles(stdout);
};

test('a table on a terminal, the newest first, with the day it was opened on here', async () => {
  const { stdout } = await world.run(ReposPrList, web, { isTTY: true });
  const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Created', 'Creator', 'Title', 'Status', 'IsDraft', 'Repository'],
    ['5', day, 'Ada Contoso', 'Bigger buttons', 'active', 'false', 'Fabrikam-Web'],
    ['4', day, 'Alan Turing', 'Search by colour', 'active', 'true', 'Fabrikam-Web'],
    ['3', day, 'Grace Hopper', 'Remember the cart', 'active', 'false', 'Fabrikam-Web'],
  ]);
});

test('without a repository those of the whole project', async () => {
  expect(await list()).toEqual(['Bigger buttons', 'Search by colour', 'Remember the cart']);
  expect(world.takeRequests()[0]).toMatch(/^GET \/contoso\/Fabrikam\/_apis\/git\/pullRequests\?/);
});

test.each([
  [['--status', 'completed'], ['Show prices with tax']],
  [['--status', 'abandoned'], ['Count visits']],
  [
    ['--status', 'all', '--top', '2', '--skip', '3'],
    ['Show prices with tax', 'Count visits'],
  ],
  [['--top', '1'], ['Bigger buttons']],
  [['--skip', '2'], ['Remember the cart']],
  [['--creator', 'Grace Hopper'], ['Remember the cart']],
  [['--creator', 'me'], ['Bigger buttons']],
  [['--reviewer', 'grace.hopper@contoso.example'], ['Bigger buttons']],
  [['--source-branch', 'feature/003'], ['Remember the cart']],
  [['-s', 'refs/heads/feature/003'], ['Remember the cart']],
  [['-t', 'develop'], ['Bigger buttons']],
  [['--source-repository', 'Fabrikam-Api'], []],
])('%j narrows the list on the server', async (words, expected) => {
  expect(await list(...web, ...words)).toEqual(expected);
});

test('times are about the opening, or about the end', async () => {
  const range = ['--status', 'all', '--min-time', '2000-01-01', '--max-time', '2100-01-01T12:00Z'];
  expect(await list(...web, ...range)).toHaveLength(5);
  expect(await list(...web, ...range, '--query-time-range-type', 'closed')).toEqual([
    'Show prices with tax',
    'Count visits',
  ]);
});

test('links are there on request', async () => {
  const { stdout } = await world.run(ReposPrList, [...web, '--include-links', 'true', '--top', '1']);
  expect(JSON.parse(stdout)[0]).toMatchObject({ _links: { self: { href: expect.any(String) } } });
});

test.each(['yesterday', '03/01/2026', ''])(
  'the time "%s" is refused with examples, and nobody is asked',
  async (time) => {
    const { stderr, exitCode } = await world.run(ReposPrList, ['--min-time', time || ' ']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is neither a date nor a time');
    expect(stderr).toContain('2026-03-01T14:30');
    expect(world.takeRequests()).toEqual([]);
  },
);

test('nobody of that name is exit code 3', async () => {
  const { stderr, exitCode } = await world.run(ReposPrList, ['--creator', 'Nobody Atall']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('There is nobody called "Nobody Atall"');
});

test('--all and --top exclude each other', async () => {
  const { stderr, exitCode } = await world.run(ReposPrList, ['--all', '--top', '3']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--top');
});
