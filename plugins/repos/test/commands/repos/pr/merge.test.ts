import ReposPrDraft from '../../../../src/commands/repos/pr/draft.js';
import ReposPrMerge from '../../../../src/commands/repos/pr/merge.js';
import ReposPrReady from '../../../../src/commands/repos/pr/ready.js';
import { send } from '../../send.js';
import { startRepos } from '../../start-repos.js';

const repository = {
  name: 'web',
  branches: ['main', 'release', 'cart', 'tax', 'draft', 'old'],
  pullRequests: [
    { title: 'Remember the cart', description: 'For a week.', source: 'cart', createdBy: 'Grace Hopper' },
    { title: 'Tax', source: 'tax', target: 'release' },
    { title: 'Draft', source: 'draft', isDraft: true, reviewers: [{ name: 'Grace Hopper', vote: 10 }] },
    { title: 'Old', source: 'old', status: 'abandoned' },
  ],
};
const place = { repository: 'web', branch: 'release' };
const policies = [
  { ...place, type: 'approver-count', settings: { minimumApproverCount: '1' } },
  { ...place, type: 'comment-required' },
];
const project = { name: 'Fabrikam', repositories: [repository], policies };
const world = startRepos({ seed: { organizations: [{ name: 'contoso', projects: [project] }] } });
const git = 'Fabrikam/_apis/git/repositories/web';

interface Commit {
  comment: string;
  parents?: string[];
}
const lastCommitOf = async (branch: string) => {
  const { value } = (await send(world.emulator, 'GET', `${git}/refs`)) as {
    value: { name: string; objectId: string }[];
  };
  const id = value.find(({ name }) => name === `refs/heads/${branch}`)?.objectId;
  return id === undefined ? undefined : ((await send(world.emulator, 'GET', `${git}/commits/${id}`)) as Commit);
};

test('it is merged by the strategy and with the message that were asked for, and its branch deleted', async () => {
  const words = ['--id', '1', '--strategy', 'squash', '--delete-source-branch', '-m', '{title} (!{id}, {source})'];
  const { stdout, stderr, exitCode } = await world.run(ReposPrMerge, words);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'completed',
    completionOptions: { mergeStrategy: 'squash', deleteSourceBranch: true, bypassPolicy: false },
  });
  expect(await lastCommitOf('main')).toMatchObject({ comment: 'Remember the cart (!1, cart)' });
  expect(await lastCommitOf('cart')).toBeUndefined();
});

test('what the service calls a strategy is understood as well', async () => {
  const { result } = await world.run(ReposPrMerge, ['--id', '1', '--strategy', 'rebaseMerge']);
  expect(result).toMatchObject({ status: 'completed', completionOptions: { mergeStrategy: 'rebaseMerge' } });
  expect((await lastCommitOf('main'))?.parents).toHaveLength(2);
});

test('one that was completed before is none to complain about', async () => {
  await world.run(ReposPrMerge, ['--id', '1']);
  const { stderr, exitCode } = await world.run(ReposPrMerge, ['--id', '1', '--verbose']);
  expect({ stderr, exitCode }).toEqual({ stderr: 'The pull request 1 was completed before.\n', exitCode: 0 });
});

test('policies that are not fulfilled are named, with what can be done, and nothing is sent', async () => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrMerge, ['--id', '2']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toContain('Reason: Not fulfilled: Minimum number of reviewers.');
  expect(stderr).toContain('adoc repos pr merge --id 2 --auto-complete');
  expect(world.takeRequests().filter((line) => line.startsWith('PATCH'))).toEqual([]);
});

test('they are bypassed only after a question that names them', async () => {
  const words = ['--id', '2', '--bypass-policy', '--bypass-policy-reason', 'The shop is down'];
  const asked = await world.run(ReposPrMerge, words, { isTTY: true, answers: ['n'] });
  expect(asked.exitCode).toBe(1);
  expect(asked.stderr).toContain(
    'Complete the pull request 2 although this is not fulfilled: Minimum number of reviewers?',
  );
  expect((await world.run(ReposPrMerge, words)).stderr).toContain('--yes');
  const { result } = await world.run(ReposPrMerge, [...words, '--yes']);
  expect(result).toMatchObject({
    status: 'completed',
    completionOptions: { bypassPolicy: true, bypassReason: 'The shop is down' },
  });
});

test('the service can be left to complete it, until that is taken back', async () => {
  const set = await world.run(ReposPrMerge, ['--id', '2', '--auto-complete', '--squash']);
  expect(set.result).toMatchObject({
    status: 'active',
    autoCompleteSetBy: { displayName: 'Ada Contoso' },
    completionOptions: { squashMerge: true },
  });
  const back = await world.run(ReposPrMerge, ['--id', '2', '--auto-complete', 'false']);
  expect(back.result).not.toHaveProperty('autoCompleteSetBy');
});

test('it waits for a service that is slow, and not for ever', async () => {
  const answer = (await send(world.emulator, 'GET', `${git}/pullRequests/1`)) as object;
  const match = { method: 'GET', path: '/_apis/git/pullRequests/1' };
  world.emulator.fault({ match, times: 1, status: 200, body: answer });
  world.emulator.fault({ match, times: 200, status: 200, body: { ...answer, mergeStatus: 'queued' } });
  const { stderr, exitCode, clock } = await world.run(ReposPrMerge, ['--id', '1']);
  expect({ exitCode, waited: clock.sleeps.length }).toEqual({ exitCode: 124, waited: 120 });
  expect(stderr).toContain('The pull request 1 is still being merged.');
});

test('what keeps the service from merging is said', async () => {
  const answer = (await send(world.emulator, 'GET', `${git}/pullRequests/1`)) as object;
  const match = { method: 'GET', path: '/_apis/git/pullRequests/1' };
  world.emulator.fault({ match, times: 1, status: 200, body: answer });
  world.emulator.fault({
    match,
    status: 200,
    body: { ...answer, mergeStatus: 'failure', mergeFailureMessage: 'Too large.' },
  });
  const { stderr, exitCode } = await world.run(ReposPrMerge, ['--id', '1']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Reason: Too large.');
});

test('changes that conflict are said, with the way out', async () => {
  await push('main', 'changes/cart.md');
  const { stderr, exitCode } = await world.run(ReposPrMerge, ['--id', '1']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('adoc repos pr checkout --id 1');
});

test.each([
  ['an abandoned one', ['--id', '4'], 1, 'adoc repos pr update --id 4 --status active'],
  ['a draft', ['--id', '3'], 1, 'adoc repos pr ready --id 3'],
  [
    'a word of no meaning in the message',
    ['--id', '1', '-m', '{titel}'],
    2,
    'There is no {titel} to put into a message.',
  ],
  ['a strategy that is none', ['--id', '1', '--strategy', 'octopus'], 2, '--strategy'],
  ['a bypass without a reason', ['--id', '2', '--bypass-policy'], 2, '--bypass-policy-reason'],
  ['two strategies', ['--id', '1', '--strategy', 'rebase', '--squash'], 2, '--strategy'],
])('%s is not completed, and why is said', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(ReposPrMerge, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
  expect(world.takeRequests().filter((line) => line.startsWith('PATCH'))).toEqual([]);
});

test('a draft becomes ready, and a draft again; what it is already changes nothing', async () => {
  expect((await world.run(ReposPrReady, ['--id', '3'])).result).toMatchObject({ isDraft: false });
  expect((await world.run(ReposPrDraft, ['--id', '3'])).result).toMatchObject({ isDraft: true });
  expect((await world.run(ReposPrDraft, ['--id', '3'])).result).toMatchObject({ isDraft: true });
  expect(world.takeRequests().filter((line) => line.startsWith('PATCH'))).toHaveLength(2);
});

test.each([ReposPrReady, ReposPrDraft])('a pull request that is not there is exit code 3', async (command) => {
  const { stderr, exitCode } = await world.run(command, ['--id', '999']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('pull request 999');
});

async function push(branch: string, path: string): Promise<void> {
  const { value } = (await send(world.emulator, 'GET', `${git}/refs`)) as {
    value: { name: string; objectId: string }[];
  };
  const oldObjectId = value.find(({ name }) => name === `refs/heads/${branch}`)?.objectId;
  const newContent = { content: 'other', contentType: 'rawtext' };
  const commits = [{ comment: 'More', changes: [{ changeType: 'add', item: { path: `/${path}` }, newContent }] }];
  await send(world.emulator, 'POST', `${git}/pushes`, {
    refUpdates: [{ name: `refs/heads/${branch}`, oldObjectId }],
    commits,
  });
}
