import { useEmulator } from '../../use-emulator.js';
import { path, SEED, useWorkbench } from './workbench.js';

const service = useEmulator({ seed: SEED });
const bench = useWorkbench(service);
const create = (body: object) => service.send('POST', path('/pullRequests'), body);
const refs = (source: string, target = 'main') => ({
  sourceRefName: `refs/heads/${source}`,
  targetRefName: `refs/heads/${target}`,
});

test('a new pull request is answered before it is merged, and merged when it is read', async () => {
  const { status, json } = await create({ title: 'First', description: 'Why.', isDraft: true, ...refs('ready/0') });
  expect([status, json.status, json.mergeStatus, json.isDraft]).toEqual([201, 'active', 'queued', true]);
  expect(json).not.toHaveProperty('lastMergeCommit');
  expect(json.artifactId).toBe(
    `vstfs:///Git/PullRequestId/${json.repository.project.id}%2f${json.repository.id}%2f${json.pullRequestId}`,
  );
  const read = await bench.read(json.pullRequestId);
  expect([read.mergeStatus, read.creationDate, read.createdBy.displayName]).toEqual([
    'succeeded',
    '2024-03-01T09:00:00.000Z',
    'Ada Contoso',
  ]);
  expect(read.lastMergeCommit.comment).toBe(`Merge pull request ${json.pullRequestId} from ready/0 into main`);
  expect(await bench.tip(`refs/pull/${json.pullRequestId}/merge`)).toBe(read.lastMergeCommit.commitId);
});

test('reviewers, labels and work items can be given from the start', async () => {
  const people = (await service.get('/contoso/_apis/connectionData?api-version=7.1-preview.1')).json;
  const { id } = people.authenticatedUser;
  const item = await service.send(
    'POST',
    '/contoso/Fabrikam/_apis/wit/workitems/$Issue?api-version=7.1',
    [{ op: 'add', path: '/fields/System.Title', value: 'Linked' }],
    { 'content-type': 'application/json-patch+json' },
  );
  const more = {
    reviewers: [{ id, isRequired: true }, { id }],
    labels: [{ name: 'one' }],
    workItemRefs: [{ id: String(item.json.id) }],
  };
  const { json } = await create({ title: 'With all', ...refs('ready/1'), ...more });
  expect(json.reviewers).toMatchObject([{ id, vote: 0, isRequired: true }]);
  expect(json.labels).toMatchObject([{ name: 'one', active: true }]);
  expect(await bench.read(json.pullRequestId, '/workitems')).toMatchObject({
    count: 1,
    value: [{ id: String(item.json.id) }],
  });
});

test('a title is needed, and a description has its limit', async () => {
  const untitled = await create({ ...refs('ready/2') });
  expect([untitled.status, untitled.json.typeKey]).toEqual([400, 'InvalidArgumentValueException']);
  const long = await create({ title: 'Long', description: 'x'.repeat(4001), ...refs('ready/2') });
  expect([long.status, long.json.message]).toEqual([
    400,
    'Invalid argument value.\r\nParameter name: A description for a pull request must not be longer than 4000 characters.',
  ]);
});

test('both refs have to be branches that exist', async () => {
  for (const wrong of [
    refs('nothing'),
    refs('ready/2', 'nothing'),
    { sourceRefName: 'ready/2', targetRefName: 'refs/heads/main' },
  ]) {
    const { status, json } = await create({ title: 'Nowhere', ...wrong });
    expect([status, json.typeKey, json.message.slice(0, 9)]).toEqual([
      400,
      'GitPullRequestCannotBeActivated',
      'TF401398:',
    ]);
  }
});

test('there is one active pull request between two branches', async () => {
  const first = await bench.open('ready/3');
  const second = await create({ title: 'Again', ...refs('ready/3') });
  expect([second.status, second.json.typeKey]).toEqual([409, 'GitPullRequestExistsException']);
  expect((await create({ title: 'Elsewhere', ...refs('ready/3', 'next') })).status).toBe(201);
  await bench.patch(first, { status: 'abandoned' });
  expect((await create({ title: 'Once more', ...refs('ready/3') })).status).toBe(201);
  const reactivated = await bench.patch(first, { status: 'active' });
  expect([reactivated.status, reactivated.json.message.slice(0, 8)]).toEqual([409, 'TF401179']);
});

test('a reviewer that nobody knows is refused', async () => {
  const reviewers = [{ id: '11111111-1111-1111-1111-111111111111' }];
  const { status, json } = await create({ title: 'Who', ...refs('ready/4'), reviewers });
  expect([status, json.message]).toEqual([400, expect.stringContaining('is not recognized.')]);
  expect((await service.get(path('/pullRequests', 'searchCriteria.sourceRefName=refs/heads/ready/4'))).json.count).toBe(
    0,
  );
});
