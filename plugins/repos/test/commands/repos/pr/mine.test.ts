import ReposPrMine from '../../../../src/commands/repos/pr/mine.js';
import ReposPrStatus from '../../../../src/commands/repos/pr/status.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const many = Array.from({ length: 103 }, (_, index) => `old/${index}`);
const shop = {
  name: 'Shop',
  repositories: [
    {
      name: 'web',
      branches: ['main', 'cart', 'tax', 'draft', ...many],
      pullRequests: [
        ...many.map((source) => ({ title: source, source, status: 'abandoned', createdBy: 'Ada Contoso' })),
        {
          title: 'Cart',
          source: 'cart',
          createdBy: 'Ada Contoso',
          reviewers: [
            { name: 'Grace Hopper', vote: 10 },
            { name: 'Alan Turing', vote: -5 },
          ],
        },
        { title: 'Tax', source: 'tax', createdBy: 'Grace Hopper', reviewers: [{ name: 'Ada Contoso' }] },
        {
          title: 'Early',
          source: 'draft',
          createdBy: 'Grace Hopper',
          isDraft: true,
          reviewers: [{ name: 'Ada Contoso' }],
        },
      ],
    },
  ],
};
const tools = {
  name: 'Tools',
  repositories: [
    {
      name: 'ci',
      branches: ['main', 'fast', 'done'],
      pullRequests: [
        { title: 'Fast', source: 'fast', createdBy: 'Ada Contoso', isDraft: true },
        { title: 'Done', source: 'done', createdBy: 'Grace Hopper', reviewers: [{ name: 'Ada Contoso', vote: 10 }] },
      ],
    },
  ],
};
const users = ['Ada Contoso', 'Grace Hopper', 'Alan Turing'].map((name) => ({ name }));
const world = startRepos({ seed: { organizations: [{ name: 'contoso', users, projects: [shop, tools] }] } });
const titles = (list: { title: string }[]) => list.map(({ title }) => title).sort();

test('one’s own are listed from all projects', async () => {
  const { stdout, stderr } = await world.run(ReposPrMine, [], { isTTY: true });
  expect(stderr).toBe('');
  const [heading, ...rows] = cellsOf(stdout);
  expect(heading).toEqual(['ID', 'Created', 'Title', 'Status', 'IsDraft', 'Project', 'Repository']);
  expect(rows.map((row) => row.slice(2)).sort()).toEqual([
    ['Cart', 'active', 'false', 'Shop', 'web'],
    ['Fast', 'active', 'true', 'Tools', 'ci'],
  ]);
});

test('of closed ones the newest 100, and it is said that there are more', async () => {
  const { stdout, stderr } = await world.run(ReposPrMine, ['--status', 'abandoned']);
  expect(JSON.parse(stdout)).toHaveLength(100);
  expect(stderr).toContain('--all');
  expect(JSON.parse((await world.run(ReposPrMine, ['--status', 'abandoned', '--all'])).stdout)).toHaveLength(103);
  expect(JSON.parse((await world.run(ReposPrMine, ['--status', 'abandoned', '--top', '2'])).stdout)).toHaveLength(2);
});

test('what concerns somebody is theirs, and what waits for their vote', async () => {
  const { stdout } = await world.run(ReposPrStatus, []);
  const { currentBranch, created, reviewing } = JSON.parse(stdout);
  expect(currentBranch).toEqual([]);
  expect(titles(created)).toEqual(['Cart', 'Fast']);
  expect(titles(reviewing)).toEqual(['Tax']);
});

test('a person reads how each of them stands', async () => {
  const { stdout } = await world.run(ReposPrStatus, [], { isTTY: true });
  expect(stdout).toMatch(/^Of the branch that is checked out:\n {2}None\.\n\nOpened by you:\n/);
  expect(stdout).toContain('Shop/web, cart into main: 1 of 2 approved, 1 waiting for the author\n');
  expect(stdout).toContain('Tools/ci, fast into main: draft\n');
  expect(stdout).toMatch(/Waiting for your review:\n {2}105 {2}Tax\n {6}Shop\/web, tax into main: 0 of 1 approved\n$/);
});

test.each([
  [ReposPrMine, ['--status', 'open'], '--status'],
  [ReposPrMine, ['--top', '1', '--all'], '--all'],
  [ReposPrStatus, ['--organization', 'a b'], 'a b'],
])('bad input is an error that names it: %#', async (command, words, said) => {
  const { stdout, stderr, exitCode } = await world.run(command, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toContain(said);
});
