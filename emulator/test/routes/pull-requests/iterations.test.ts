import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const service = useEmulator({ seed: SEED });
const bench = useWorkbench(service);
const ids = (list: { value: { commitId: string }[] }): string[] => list.value.map(({ commitId }) => commitId);

test('a push to the source is an iteration with files that keep their numbers', async () => {
  const first = await bench.commit('pushed', { 'x.txt': '1\n', 'y.txt': '1\n' });
  const id = await bench.open('pushed');
  const second = await bench.commit('pushed', { 'x.txt': '2\n', 'w.txt': '2\n' });
  const { value } = await bench.read(id, '/iterations');
  expect(value).toMatchObject([
    { id: 1, reason: 'push', sourceRefCommit: { commitId: first } },
    { id: 2, reason: 'push', sourceRefCommit: { commitId: second }, description: 'pushed: x.txt, w.txt' },
  ]);
  expect(value[1].commonRefCommit.commitId).toBe(value[1].targetRefCommit.commitId);
  expect((await bench.read(id)).lastMergeSourceCommit.commitId).toBe(second);
  const changes = async (iteration: number, query = '') => {
    const { changeEntries } = await bench.read(id, `/iterations/${iteration}/changes`, query);
    return changeEntries.map((entry: { changeTrackingId: number; item: { path: string }; changeType: string }) => {
      return `${entry.changeTrackingId} ${entry.changeType} ${entry.item.path}`;
    });
  };
  expect(await changes(2)).toEqual(['3 add /w.txt', '1 add /x.txt', '2 add /y.txt']);
  expect(await changes(1)).toEqual(['1 add /x.txt', '2 add /y.txt']);
  expect(await changes(2, '$compareTo=1')).toEqual(['3 add /w.txt', '1 edit /x.txt']);
  expect(await bench.read(id, '/iterations/2/changes', '$top=2')).toMatchObject({ nextSkip: 2, nextTop: 2 });
  expect(await changes(2, '$top=2&$skip=2')).toEqual(['2 add /y.txt']);
});

test('commits are those of the source that the target has not', async () => {
  const first = await bench.commit('commits', { 'c.txt': '1\n' });
  const id = await bench.open('commits');
  const second = await bench.commit('commits', { 'c.txt': '2\n' });
  expect(ids(await bench.read(id, '/commits'))).toEqual([second, first]);
  const page = await service.get(path(`/pullRequests/${id}/commits`, '$top=1'));
  expect([ids(page.json), page.headers.get('x-ms-continuationtoken')]).toEqual([[second], '1']);
  expect(ids(await bench.read(id, '/commits', '$top=1&continuationToken=1'))).toEqual([first]);
  expect(ids(await bench.read(id, '/iterations/1/commits'))).toEqual([first]);
  const { value } = await bench.read(id, '/iterations', 'includeCommits=true');
  expect(value.map(({ commits }: { commits: { commitId: string }[] }) => ids({ value: commits }))).toEqual([
    [first],
    [second],
  ]);
  expect((await service.get(path(`/pullRequests/${id}/iterations/3`))).status).toBe(404);
});

test('a rewritten source is told apart, and both are in the discussion', async () => {
  await bench.commit('rewritten', { 'r.txt': '1\n' });
  const id = await bench.open('rewritten');
  await bench.git('checkout', '-q', '--detach', 'refs/remotes/all/heads/rewritten');
  await bench.git('commit', '-q', '--amend', '-m', 'Again');
  await bench.git('push', '-q', '--force', 'origin', 'HEAD:refs/heads/rewritten');
  expect((await bench.read(id, '/iterations/2')).reason).toBe('forcePush');
  const { value } = await bench.read(id, '/threads');
  expect(value[0].comments[0].content).toBe('The reference refs/heads/rewritten was updated.');
  expect(value[0].properties).toMatchObject({
    CodeReviewThreadType: { $value: 'RefUpdate' },
    CodeReviewRefNewCommitsCount: { $type: 'System.Int32', $value: 1 },
  });
});

test('a target that moved is merged anew, without an iteration', async () => {
  await bench.commit('behind', { 'behind.txt': '1\n' });
  const id = await bench.open('behind');
  const main = await bench.commit('main', { 'moved.txt': '1\n' });
  const read = await bench.read(id);
  expect([read.lastMergeTargetCommit.commitId, read.mergeStatus]).toEqual([main, 'succeeded']);
  expect((await bench.read(id, '/iterations')).count).toBe(1);
});

test('without its source branch it stays active and cannot be merged', async () => {
  await bench.commit('lost', { 'lost.txt': '1\n' });
  const id = await bench.open('lost');
  await bench.git('push', '-q', 'origin', ':refs/heads/lost');
  const read = await bench.read(id);
  expect([read.status, read.mergeStatus, read.mergeFailureMessage]).toEqual([
    'active',
    'failure',
    "The branch 'refs/heads/lost' does not exist any more.",
  ]);
  await bench.patch(id, { status: 'abandoned' });
  expect((await bench.patch(id, { status: 'active' })).json.typeKey).toBe('GitPullRequestCannotBeActivated');
});

test('pull requests are found by the commits they bring or made', async () => {
  const commit = await bench.commit('found', { 'found.txt': '1\n' });
  const id = await bench.open('found');
  const query = (queries: object[]) => service.send('POST', path('/pullrequestquery'), { queries });
  const numbers = (result: Record<string, { pullRequestId: number }[]>, key: string) =>
    result[key]?.map(({ pullRequestId }) => pullRequestId);
  const { json } = await query([{ type: 'commit', items: [commit, '1'.repeat(40)] }]);
  expect(Object.keys(json.results[0])).toEqual([commit]);
  expect(numbers(json.results[0], commit)).toEqual([id]);
  await bench.complete(id);
  const merge = (await bench.read(id)).lastMergeCommit.commitId;
  const both = await query([
    { type: 1, items: [merge] },
    { type: 'commit', items: [commit] },
  ]);
  expect([numbers(both.json.results[0], merge), numbers(both.json.results[1], commit)]).toEqual([[id], [id]]);
});
