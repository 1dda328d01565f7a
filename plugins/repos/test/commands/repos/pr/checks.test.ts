import ReposPrChecks from '../../../../src/commands/repos/pr/checks.js';
import { send } from '../../send.js';
import { cellsOf, startRepos } from '../../start-repos.js';

const status = (isBlocking: boolean, statusName: string) => ({
  type: 'status',
  repository: 'web',
  branch: 'main',
  isBlocking,
  settings: { statusName, statusGenre: 'ci' },
});
const repository = {
  name: 'web',
  branches: ['main', 'cart', 'loose'],
  pullRequests: [
    { title: 'Cart', source: 'cart' },
    { title: 'Loose', source: 'loose', target: 'cart' },
  ],
};
const project = {
  name: 'Fabrikam',
  repositories: [repository],
  policies: [status(true, 'build'), status(false, 'lint')],
};
const world = startRepos({ seed: { organizations: [{ name: 'contoso', projects: [project] }] } });

const post = (state: string, name: string, rest: object = {}, id = 1) =>
  send(world.emulator, 'POST', `Fabrikam/_apis/git/repositories/web/pullRequests/${id}/statuses`, {
    state,
    context: { name, genre: 'ci' },
    ...rest,
  });

test('pending checks are exit code 8, those that block first', async () => {
  await post('failed', 'lint');
  await post('succeeded', 'lint');
  await post('succeeded', 'docs', { description: 'No dead links', targetUrl: 'https://docs.example/1' });
  const { stdout, stderr, exitCode } = await world.run(ReposPrChecks, ['--id', '1'], { isTTY: true });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 8 });
  expect(cellsOf(stdout)).toEqual([
    ['Check', 'Result', 'Status', 'Blocking', 'Description', 'URL'],
    ['Status (build)', 'pending', 'queued', 'true'],
    ['ci/docs', 'passed', 'succeeded', 'false', 'No dead links', 'https://docs.example/1'],
    ['Status (lint)', 'passed', 'approved', 'false'],
  ]);
});

test('the JSON has what the service says of each', async () => {
  const { stdout } = await world.run(ReposPrChecks, ['--id', '1', '--required']);
  expect(JSON.parse(stdout)).toEqual([
    {
      name: 'Status (build)',
      result: 'pending',
      isBlocking: true,
      evaluation: expect.objectContaining({ status: 'queued', evaluationId: expect.any(String) }),
    },
  ]);
});

test('one that failed is exit code 1, unless only those that block count', async () => {
  await post('succeeded', 'build');
  await post('error', 'lint');
  expect((await world.run(ReposPrChecks, ['--id', '1'])).exitCode).toBe(1);
  expect((await world.run(ReposPrChecks, ['--id', '1', '--required'])).exitCode).toBe(0);
});

test('all passed is exit code 0; what was said of an earlier push does not count', async () => {
  await post('succeeded', 'build');
  await post('succeeded', 'lint');
  await post('failed', 'docs', { iterationId: 1 });
  expect((await world.run(ReposPrChecks, ['--id', '1'])).exitCode).toBe(1);
  await pushTo('cart');
  expect((await world.run(ReposPrChecks, ['--id', '1'])).exitCode).toBe(0);
});

test('where nothing judges it, that is said, and all is well', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrChecks, ['--id', '2', '-o', 'json', '--verbose']);
  expect({ stdout, exitCode }).toEqual({ stdout: '[]\n', exitCode: 0 });
  expect(stderr).toContain('No policy and no status is about this pull request.');
});

test('it waits until nothing is pending', async () => {
  await post('succeeded', 'lint');
  const waiting = world.run(ReposPrChecks, ['--id', '1', '--watch']);
  await seen('/statuses');
  await post('succeeded', 'build');
  const { exitCode, clock } = await waiting;
  expect(exitCode).toBe(0);
  expect(new Set(clock.sleeps)).toEqual(new Set([10_000]));
});

test('and no longer than it was told to, and says how things stand then', async () => {
  const words = ['--id', '1', '--watch', '--timeout', '1m', '--interval', '25'];
  const { stdout, stderr, exitCode, clock } = await world.run(ReposPrChecks, words);
  expect({ exitCode, sleeps: clock.sleeps }).toEqual({ exitCode: 124, sleeps: [25_000, 25_000, 10_000] });
  expect(JSON.parse(stdout)).toHaveLength(2);
  expect(stderr).toContain('After 1m, checks of the pull request 1 are still pending.');
});

test('with --plain it says each change of what is pending once, on a line that stays', async () => {
  const words = ['--id', '1', '--watch', '--timeout', '1m', '--interval', '25', '--plain'];
  const { stderr } = await world.run(ReposPrChecks, words);
  expect(stderr.match(/^Waiting for .*$/gm)).toEqual(['Waiting for 2 of 2 checks: Status (build)']);
});

test('nor for a pull request that is closed', async () => {
  await send(world.emulator, 'PATCH', 'Fabrikam/_apis/git/repositories/web/pullRequests/1', { status: 'abandoned' });
  const { exitCode, clock } = await world.run(ReposPrChecks, ['--id', '1', '--watch']);
  expect({ exitCode, sleeps: clock.sleeps }).toEqual({ exitCode: 8, sleeps: [] });
});

test('it waits as long as the service asks it to', async () => {
  world.emulator.fault({ match: { path: '/_apis/policy/evaluations' }, status: 429, retryAfter: 7 });
  const { clock } = await world.run(ReposPrChecks, ['--id', '1']);
  expect(clock.sleeps).toEqual([7000]);
});

test.each([
  ['a time that is none', ['--watch', '--timeout', 'soon'], '"soon" is not a time.'],
  ['a pause of nothing', ['--watch', '--interval', '0'], '"0" is not a time.'],
  ['an end of no waiting', ['--timeout', '5m'], '--watch'],
])('%s is an error that says so', async (_name, words, said) => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrChecks, ['--id', '1', ...words]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toContain(said);
});

/** Adds a commit to a branch. */
async function pushTo(branch: string): Promise<void> {
  const git = 'Fabrikam/_apis/git/repositories/web';
  const { value } = (await send(world.emulator, 'GET', `${git}/refs`)) as {
    value: { name: string; objectId: string }[];
  };
  const oldObjectId = value.find(({ name }) => name === `refs/heads/${branch}`)?.objectId;
  await send(world.emulator, 'POST', `${git}/pushes`, {
    refUpdates: [{ name: `refs/heads/${branch}`, oldObjectId }],
    commits: [
      {
        comment: 'More',
        changes: [
          { changeType: 'add', item: { path: '/more.md' }, newContent: { content: 'x', contentType: 'rawtext' } },
        ],
      },
    ],
  });
}

/** Until somebody has asked for what an address holds. */
async function seen(address: string): Promise<void> {
  while (!world.emulator.requests.some(({ method, url }) => method === 'GET' && url.includes(address)))
    await new Promise(setImmediate);
}
