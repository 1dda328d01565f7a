import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const service = useEmulator({ seed: SEED });
const bench = useWorkbench(service);

/** A branch with two commits that main has moved past, so that no strategy can simply move the target. */
async function twoCommits(name: string): Promise<{ id: number; main: string }> {
  await bench.commit(name, { [`${name}-1.txt`]: '1\n' });
  await bench.commit(name, { [`${name}-2.txt`]: '2\n' });
  const main = await bench.commit('main', { [`main-${name}.txt`]: 'm\n' });
  return { id: await bench.open(name), main };
}

test('a merge keeps both histories and is answered before it is done', async () => {
  const { id, main } = await twoCommits('merge');
  const { status, json } = await bench.complete(id);
  expect([status, json.status, json.mergeStatus]).toEqual([200, 'active', 'queued']);
  const done = await bench.read(id);
  expect([done.status, done.mergeStatus, done.closedBy.displayName]).toEqual(['completed', 'succeeded', 'Ada Contoso']);
  expect(done.lastMergeCommit.commitId).toBe(await bench.tip('refs/heads/main'));
  expect(await bench.history('main', main)).toEqual([
    `Merged PR ${id}: Get merge in (2)`,
    'merge: merge-2.txt (1)',
    'merge: merge-1.txt (1)',
  ]);
});

test('a squash is one commit with the message that was asked for', async () => {
  const { id, main } = await twoCommits('squash');
  await bench.complete(id, { mergeStrategy: 'squash', mergeCommitMessage: 'All at once' });
  expect(await bench.history('main', main)).toEqual(['All at once (1)']);
  expect(await bench.git('show', '--name-only', '--format=', 'refs/remotes/all/heads/main')).toBe(
    'squash-1.txt\nsquash-2.txt',
  );
});

test('a rebase puts the commits on top, with their authors', async () => {
  const { id, main } = await twoCommits('rebase');
  await bench.complete(id, { mergeStrategy: 'rebase' });
  expect(await bench.history('main', main)).toEqual(['rebase: rebase-2.txt (1)', 'rebase: rebase-1.txt (1)']);
  const people = await bench.git('log', '-1', '--format=%an, %cn', 'refs/remotes/all/heads/main');
  expect(people).toBe('Grace Hopper, Ada Contoso');
});

test('a rebase of what is on top already is a fast-forward', async () => {
  await bench.commit('forward', { 'forward.txt': 'f\n' });
  const source = await bench.tip('refs/heads/forward');
  await bench.complete(await bench.open('forward'), { mergeStrategy: 'rebase' });
  expect(await bench.tip('refs/heads/main')).toBe(source);
});

test('a semi-linear merge is a merge of rebased commits', async () => {
  const { id, main } = await twoCommits('linear');
  await bench.complete(id, { mergeStrategy: 'rebaseMerge' });
  expect(await bench.history('main', main)).toEqual([
    `Merged PR ${id}: Get linear in (2)`,
    'linear: linear-2.txt (1)',
    'linear: linear-1.txt (1)',
  ]);
  expect(await bench.git('rev-parse', 'refs/remotes/all/heads/main^1')).toBe(main);
});

test('the source branch goes when that is asked for', async () => {
  const { id } = await twoCommits('short-lived');
  await bench.complete(id, { deleteSourceBranch: true });
  expect(await bench.tip('refs/heads/short-lived')).toBe('');
  expect((await bench.read(id, '/commits')).count).toBe(2);
});

test('with conflicts it stays active and names the files', async () => {
  await bench.commit('ours', { 'a.txt': 'ONE\ntwo\nthree\n', 'new.txt': 'ours\n' });
  const main = await bench.commit('main', { 'a.txt': 'Uno\ntwo\nthree\n', 'new.txt': 'main\n' });
  const id = await bench.open('ours');
  expect((await bench.read(id)).mergeStatus).toBe('conflicts');
  expect(await bench.tip(`refs/pull/${id}/merge`)).toBe('');
  const { value } = await bench.read(id, '/conflicts');
  expect(value).toMatchObject([
    { conflictId: 1, conflictPath: '/a.txt', conflictType: 'editEdit', resolutionStatus: 'unresolved' },
    { conflictId: 2, conflictPath: '/new.txt', conflictType: 'addAdd' },
  ]);
  expect((await bench.read(id, '/conflicts/2')).conflictPath).toBe('/new.txt');
  expect((await service.get(path(`/pullRequests/${id}/conflicts/3`))).status).toBe(404);
  await bench.complete(id);
  const still = await bench.read(id);
  expect([still.status, still.mergeStatus]).toEqual(['active', 'conflicts']);
  expect(await bench.tip('refs/heads/main')).toBe(main);
});

test('conflicts are gone once the source has settled them, and auto-complete goes on', async () => {
  await bench.commit('settled', { 'b.txt': 'settled\n' });
  await bench.commit('main', { 'b.txt': 'main\n' });
  const id = await bench.open('settled');
  const { createdBy, mergeStatus } = await bench.read(id);
  expect(mergeStatus).toBe('conflicts');
  await bench.patch(id, { autoCompleteSetBy: { id: createdBy.id } });
  await bench.git('checkout', '-q', '--detach', 'refs/remotes/all/heads/settled');
  await bench.git('merge', '-q', '-s', 'ours', '-m', 'Settle', 'refs/remotes/all/heads/main');
  await bench.git('push', '-q', 'origin', 'HEAD:refs/heads/settled');
  expect((await bench.read(id)).status).toBe('completed');
});
