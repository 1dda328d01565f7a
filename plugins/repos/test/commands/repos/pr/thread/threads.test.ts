import type { Command } from '@adoc/sdk';
import ReposPrThreadAdd from '../../../../../src/commands/repos/pr/thread/add.js';
import ReposPrThreadList from '../../../../../src/commands/repos/pr/thread/list.js';
import ReposPrThreadReopen from '../../../../../src/commands/repos/pr/thread/reopen.js';
import ReposPrThreadReply from '../../../../../src/commands/repos/pr/thread/reply.js';
import ReposPrThreadResolve from '../../../../../src/commands/repos/pr/thread/resolve.js';
import ReposPrThreadShow from '../../../../../src/commands/repos/pr/thread/show.js';
import { send } from '../../../send.js';
import { cellsOf, startRepos } from '../../../start-repos.js';

const world = startRepos();

async function json(command: Command.Class, words: string[]) {
  const { stdout, stderr, exitCode } = await world.run(command, ['--id', '3', ...words]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout);
}

test('discussions are listed with their place, without what the service itself wrote', async () => {
  const { stdout } = await world.run(ReposPrThreadList, ['--id', '3'], { isTTY: true });
  const id = expect.stringMatching(/^\d+$/);
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Status', 'Place', 'Author', 'Comments', 'Comment'],
    [id, 'active', '/changes/feature/003.md:1', 'Barbara Liskov', '2', 'Why a week?'],
    [id, 'fixed', 'Alan Turing', '1', 'Nice.'],
  ]);
});

test('what the service itself wrote is there on request', async () => {
  await send(world.emulator, 'PATCH', 'Fabrikam/_apis/git/repositories/Fabrikam-Web/pullRequests/3', { isDraft: true });
  expect(await json(ReposPrThreadList, [])).toHaveLength(2);
  expect((await json(ReposPrThreadList, ['--all'])).length).toBeGreaterThan(2);
});

test('and can be narrowed to some states', async () => {
  expect(await json(ReposPrThreadList, ['--status', 'active', 'pending'])).toMatchObject([{ status: 'active' }]);
});

test('a discussion is shown whole, and what it says cannot control the terminal', async () => {
  const { id } = await json(ReposPrThreadAdd, ['--content', 'One\u001b[31m\n\nTwo']);
  await json(ReposPrThreadReply, ['--thread-id', String(id), '--content', 'Three']);
  const { stdout } = await world.run(ReposPrThreadShow, ['--id', '3', '--thread-id', String(id)], { isTTY: true });
  const day = '\\d{4}-\\d\\d-\\d\\d';
  expect(stdout).toMatch(
    new RegExp(
      `^Thread ${id}, active\n\nAda Contoso, ${day}, comment 1:\n  One\\\\u001b\\[31m\n\n  Two\n\nAda Contoso, ${day}, comment 2:\n  Three\n$`,
    ),
  );
});

test('a new discussion stands at lines of a file, where the service can follow them', async () => {
  const words = ['--content', 'Here', '--file', 'changes/feature/003.md', '--line', '1-2'];
  expect(await json(ReposPrThreadAdd, words)).toMatchObject({
    status: 'active',
    comments: [{ content: 'Here', commentType: 'text' }],
    threadContext: {
      filePath: '/changes/feature/003.md',
      rightFileStart: { line: 1, offset: 1 },
      rightFileEnd: { line: 2, offset: 1 },
    },
    pullRequestThreadContext: {
      changeTrackingId: 1,
      iterationContext: { firstComparingIteration: 1, secondComparingIteration: 1 },
    },
  });
  const left = await json(ReposPrThreadAdd, [...words, '--side', 'left', '--status', 'closed']);
  expect(left).toMatchObject({ status: 'closed', threadContext: { leftFileStart: { line: 1, offset: 1 } } });
  const { stdout } = await world.run(ReposPrThreadList, ['--id', '3', '--status', 'closed'], { isTTY: true });
  expect(cellsOf(stdout)[1]?.[2]).toBe('/changes/feature/003.md:1-2 (before)');
});

test('it is answered, ended, and opened again', async () => {
  const { id } = await json(ReposPrThreadAdd, ['-c', 'Why?']);
  const thread = ['--thread-id', String(id)];
  expect(await json(ReposPrThreadReply, [...thread, '-c', 'So.'])).toMatchObject({ id: 2, parentCommentId: 1 });
  expect(await json(ReposPrThreadResolve, thread)).toMatchObject({ id, status: 'fixed' });
  expect(await json(ReposPrThreadResolve, [...thread, '--status', 'byDesign'])).toMatchObject({ status: 'byDesign' });
  expect(await json(ReposPrThreadReopen, thread)).toMatchObject({ id, status: 'active' });
});

test.each([
  ['a line that is none', ReposPrThreadAdd, ['-c', 'x', '--file', 'a', '--line', '7-3'], 2, '"7-3" is neither a line'],
  ['a line without a file', ReposPrThreadAdd, ['-c', 'x', '--line', '7'], 2, '--file'],
  [
    'a file that does not change',
    ReposPrThreadAdd,
    ['-c', 'x', '--file', 'README.md'],
    3,
    'does not change "README.md"',
  ],
  ['a comment of nothing', ReposPrThreadAdd, [], 2, 'Missing required flag content'],
  ['a thread that is not there', ReposPrThreadShow, ['--thread-id', '999'], 3, 'thread 999 of the pull request 3'],
  ['an answer to nothing', ReposPrThreadReply, ['-c', 'x'], 2, 'Missing required flag thread-id'],
  ['the end of nothing', ReposPrThreadResolve, ['--thread-id', '999'], 3, 'thread 999'],
  ['an opening of nothing', ReposPrThreadReopen, ['--thread-id', '999'], 3, 'thread 999'],
  ['a state that is none', ReposPrThreadList, ['--status', 'open'], 2, '--status'],
])('%s is an error that says so, and nothing is sent', async (_name, command, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(command, ['--id', '3', ...words]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
  expect(world.takeRequests().filter((line) => line.startsWith('POST'))).toEqual([]);
});
