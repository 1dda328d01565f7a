import { useEmulator } from '../../use-emulator.js';
import { SEED, useWorkbench } from './workbench.js';

const service = useEmulator({ seed: SEED });
const bench = useWorkbench(service);
const NOBODY = '00000000-0000-0000-0000-000000000000';

const systemThreads = async (id: number): Promise<string[]> => {
  const { value } = await bench.read(id, '/threads');
  return value.map((thread: { properties: { CodeReviewThreadType?: { $value: string } } }) => {
    return thread.properties.CodeReviewThreadType?.$value;
  });
};

test('title, description and draft can be changed while it is active', async () => {
  const id = await bench.open('ready/0', { isDraft: true });
  const { status, json } = await bench.patch(id, { title: 'Better', description: 'Said', isDraft: false });
  expect([status, json.title, json.description, json.isDraft]).toEqual([200, 'Better', 'Said', false]);
  expect(await systemThreads(id)).toEqual(['IsDraftUpdate']);
  const refused = await bench.patch(id, { title: '', description: 'Changed' });
  expect([refused.status, (await bench.read(id)).description]).toEqual([400, 'Said']);
});

test('an abandoned one can only be taken up again', async () => {
  const id = await bench.open('ready/1');
  const { json } = await bench.patch(id, { status: 'abandoned' });
  expect([json.status, json.closedDate, json.closedBy.displayName]).toEqual([
    'abandoned',
    '2024-03-01T09:00:00.000Z',
    'Ada Contoso',
  ]);
  const refused = await bench.patch(id, { title: 'Too late' });
  expect([refused.status, refused.json.typeKey]).toEqual([400, 'GitPullRequestNotEditableException']);
  const again = await bench.patch(id, { status: 'active' });
  expect([again.json.status, 'closedDate' in again.json]).toEqual(['active', false]);
  expect(await systemThreads(id)).toEqual(['StatusUpdate', 'StatusUpdate']);
});

test('a completed one stays as it is', async () => {
  const id = await bench.open('ready/2');
  await bench.complete(id);
  for (const change of [{ status: 'abandoned' }, { status: 'active' }, { title: 'Too late' }]) {
    const { status, json } = await bench.patch(id, change);
    expect([status, json.message]).toEqual([400, 'TF401181: The pull request cannot be edited due to its state.']);
  }
});

test('a draft is not completed, nor what has changed since the client looked', async () => {
  const id = await bench.open('ready/3', { isDraft: true });
  expect((await bench.complete(id)).status).toBe(400);
  await bench.patch(id, { isDraft: false });
  const old = { commitId: '1'.repeat(40) };
  const stale = await bench.patch(id, { status: 'completed', lastMergeSourceCommit: old });
  expect([stale.status, stale.json.typeKey]).toEqual([409, 'GitPullRequestStaleException']);
  expect((await bench.read(id)).status).toBe('active');
});

test('a new target is an iteration of its own and merged anew', async () => {
  const id = await bench.open('ready/4');
  const { json } = await bench.patch(id, { targetRefName: 'refs/heads/next' });
  expect([json.targetRefName, json.mergeStatus]).toEqual(['refs/heads/next', 'queued']);
  const { value } = await bench.read(id, '/iterations');
  expect(value[1]).toMatchObject({
    reason: 'retarget',
    oldTargetRefName: 'refs/heads/main',
    newTargetRefName: 'refs/heads/next',
  });
  expect((await bench.read(id)).lastMergeTargetCommit.commitId).toBe(await bench.tip('refs/heads/next'));
  expect((await bench.patch(id, { targetRefName: 'refs/heads/nothing' })).status).toBe(400);
});

test('a merge can be tried again with other options', async () => {
  const id = await bench.open('ready/5');
  const { json } = await bench.patch(id, { mergeOptions: { disableRenames: true } });
  expect([json.mergeStatus, json.mergeOptions]).toEqual(['queued', { disableRenames: true }]);
  expect((await bench.read(id)).mergeStatus).toBe('succeeded');
});

test('completion options are kept, in words or in numbers', async () => {
  const id = await bench.open('ready/6');
  const { json } = await bench.patch(id, { completionOptions: { mergeStrategy: 3, mergeCommitMessage: null } });
  expect(json.completionOptions).toEqual({ mergeStrategy: 'rebase' });
  await bench.patch(id, { completionOptions: { squashMerge: true, deleteSourceBranch: false } });
  expect((await bench.read(id)).completionOptions).toEqual({
    deleteSourceBranch: false,
    mergeStrategy: 'squash',
    squashMerge: true,
  });
  expect((await bench.patch(id, { completionOptions: { mergeStrategy: 'magic' } })).status).toBe(400);
});

test('auto-complete goes at once when nothing is in the way, and waits for a draft', async () => {
  const id = await bench.open('ready/7', { isDraft: true });
  const me = (await bench.read(id)).createdBy.id;
  const set = await bench.patch(id, { autoCompleteSetBy: { id: me } });
  expect([set.json.status, set.json.autoCompleteSetBy.id]).toEqual(['active', me]);
  const cancelled = await bench.patch(id, { autoCompleteSetBy: { id: NOBODY } });
  expect(cancelled.json).not.toHaveProperty('autoCompleteSetBy');
  await bench.patch(id, { autoCompleteSetBy: { id: me } });
  const published = await bench.patch(id, { isDraft: false });
  expect(published.json.status).toBe('active');
  const done = await bench.read(id);
  expect([done.status, done.completionOptions.triggeredByAutoComplete]).toEqual(['completed', true]);
  expect(await systemThreads(id)).toEqual([
    'AutoCompleteUpdate',
    'AutoCompleteUpdate',
    'AutoCompleteUpdate',
    'IsDraftUpdate',
    'StatusUpdate',
  ]);
});
