import { buildUser } from '../../../src/areas/identities/build-user.js';
import {
  COMMENTS,
  MERGE_STRATEGY,
  MINIMUM_REVIEWERS,
  REQUIRED_REVIEWERS,
  STATUS,
  usePolicies,
  WORK_ITEMS,
} from './policy-service.js';

const policies = usePolicies();
const { service, root, version, preview, create, remove, evaluations, statusOf, openPullRequest, place } = policies;
const url = (id: number) => `${root}/git/repositories/Web/pullrequests/${id}`;

test('a pull request waits for its reviewers, and the author alone is not enough', async () => {
  const policy = (await create(MINIMUM_REVIEWERS, { minimumApproverCount: 1 })).json;
  const { pullRequestId: id } = await openPullRequest();
  expect(await statusOf(id)).toBe('running');
  await policies.vote(id, 10);
  expect(await statusOf(id)).toBe('running');
  const settings = { ...policy.settings, creatorVoteCounts: true };
  await service.send('PUT', `${root}/policy/configurations/${policy.id}?${version}`, { ...policy, settings });
  expect(await statusOf(id)).toBe('approved');
  await policies.vote(id, -10);
  expect(await statusOf(id)).toBe('rejected');
  const refused = await policies.complete(id);
  expect([refused.status, refused.json.typeKey]).toEqual([403, 'GitPullRequestUpdateRejectedByPolicyException']);
  expect(refused.json.message).toMatch(/cannot be completed if any reviewers reject/);
});

test('an evaluation keeps its id, tells its artifact and policy, and is found by the id', async () => {
  const policy = (await create(COMMENTS, {})).json;
  const { pullRequestId: id } = await openPullRequest();
  const [first] = await evaluations(id);
  const [second] = await evaluations(id);
  expect(second.evaluationId).toBe(first.evaluationId);
  expect(first.artifactId).toMatch(new RegExp(`^vstfs:///CodeReview/CodeReviewId/[0-9a-f-]{36}%2f${id}$`));
  expect(first).toMatchObject({
    status: 'approved',
    configuration: { id: policy.id, type: { displayName: 'Comment requirements' } },
  });
  const one = await service.get(`${root}/policy/evaluations/${first.evaluationId}?${preview}`);
  expect(one.json).toEqual(first);
  const again = await service.send('PATCH', `${root}/policy/evaluations/${first.evaluationId}?${preview}`);
  expect([again.status, again.json.evaluationId]).toEqual([200, first.evaluationId]);
  await remove(policy.id);
  expect((await service.get(`${root}/policy/evaluations/${first.evaluationId}?${preview}`)).status).toBe(404);
});

test('evaluations need an artifact of the form that pull requests have', async () => {
  expect((await service.get(`${root}/policy/evaluations?${preview}`)).status).toBe(400);
  expect((await service.get(`${root}/policy/evaluations?artifactId=none&${preview}`)).status).toBe(400);
  expect(await evaluations(4711)).toEqual([]);
});

test('new commits take approvals back where the policy says so', async () => {
  const settings = { minimumApproverCount: 1, creatorVoteCounts: true, resetOnSourcePush: true };
  await create(MINIMUM_REVIEWERS, settings);
  const { pullRequestId: id } = await openPullRequest();
  await policies.vote(id, 10);
  expect(await statusOf(id)).toBe('approved');
  await policies.push(place.source, '/reset.txt');
  expect(await statusOf(id)).toBe('running');
});

test('a vote on an older iteration does not count where the last one has to be approved', async () => {
  const settings = { minimumApproverCount: 1, creatorVoteCounts: true, requireVoteOnLastIteration: true };
  await create(MINIMUM_REVIEWERS, settings);
  const { pullRequestId: id } = await openPullRequest();
  await policies.vote(id, 10);
  await policies.push(place.source, '/newer.txt');
  expect(await statusOf(id)).toBe('running');
  await policies.vote(id, 5);
  expect(await statusOf(id)).toBe('approved');
});

test('required reviewers join by themselves, and only where a file of theirs changes', async () => {
  const grace = buildUser({ name: 'Grace Hopper' }).id;
  const ids = { requiredReviewerIds: [grace] };
  const all = (await create(REQUIRED_REVIEWERS, ids)).json;
  const docs = (await create(REQUIRED_REVIEWERS, { ...ids, filenamePatterns: ['/docs/*'] })).json;
  const { pullRequestId: id } = await openPullRequest();
  const { reviewers } = (await service.get(`${url(id)}?${version}`)).json;
  expect(reviewers).toEqual([expect.objectContaining({ id: grace, isRequired: true, vote: 0 })]);
  expect([await statusOf(id, all.id), await statusOf(id, docs.id)]).toEqual(['running', 'notApplicable']);
  await policies.push(place.source, '/docs/new.md');
  expect(await statusOf(id, docs.id)).toBe('running');
});

test('an active discussion rejects until it is resolved', async () => {
  await create(COMMENTS, {});
  const { pullRequestId: id } = await openPullRequest();
  const thread = { comments: [{ parentCommentId: 0, content: 'Why?', commentType: 'text' }], status: 'active' };
  const { json } = await service.send('POST', `${url(id)}/threads?${version}`, thread);
  expect(await statusOf(id)).toBe('rejected');
  expect((await policies.complete(id)).json.message).toBe('All comments in this pull request have to be addressed.');
  await service.send('PATCH', `${url(id)}/threads/${json.id}?${version}`, { status: 'fixed' });
  expect(await statusOf(id)).toBe('approved');
});

test('a linked work item fulfils work item linking, and unlinking takes that back', async () => {
  await create(WORK_ITEMS, {});
  const pullRequest = await openPullRequest();
  const id = pullRequest.pullRequestId;
  expect(await statusOf(id)).toBe('rejected');
  const patch = (body: object[]) =>
    service.send('PATCH', `/contoso/_apis/wit/workitems/1?${version}`, body, {
      'content-type': 'application/json-patch+json',
    });
  const { project } = pullRequest.repository;
  const artifact = `vstfs:///Git/PullRequestId/${project.id}%2F${pullRequest.repository.id}%2F${id}`;
  const value = { rel: 'ArtifactLink', url: artifact, attributes: { name: 'Pull Request' } };
  await patch([{ op: 'add', path: '/relations/-', value }]);
  expect(await statusOf(id)).toBe('approved');
  await patch([{ op: 'remove', path: '/relations/0' }]);
  expect(await statusOf(id)).toBe('rejected');
});

test('a status of the right name decides, and one that is not there yet is waited for', async () => {
  await create(STATUS, { statusName: 'scan', statusGenre: 'security', invalidateOnSourceUpdate: true });
  const { pullRequestId: id } = await openPullRequest();
  const post = (state: string, name = 'scan') =>
    service.send('POST', `${url(id)}/statuses?${version}`, {
      state,
      iterationId: 1,
      description: state,
      context: { name, genre: 'security' },
    });
  expect(await statusOf(id)).toBe('queued');
  await post('succeeded', 'other');
  expect(await statusOf(id)).toBe('queued');
  await post('failed');
  expect(await statusOf(id)).toBe('rejected');
  await post('succeeded');
  expect(await statusOf(id)).toBe('approved');
  await policies.push(place.source, '/scanned.txt');
  expect(await statusOf(id)).toBe('queued');
});

test('completion takes an allowed merge strategy, or a bypass', async () => {
  await create(MERGE_STRATEGY, { allowSquash: true });
  const { pullRequestId: id } = await openPullRequest();
  expect(await statusOf(id)).toBe('rejected');
  const merge = await policies.complete(id, { mergeStrategy: 'noFastForward' });
  expect([merge.status, merge.json.message]).toEqual([403, expect.stringContaining('allowed merge strategy: squash')]);
  await create(MINIMUM_REVIEWERS, { minimumApproverCount: 2 });
  expect((await policies.complete(id, { mergeStrategy: 'squash' })).status).toBe(403);
  const bypass = { mergeStrategy: 'squash', bypassPolicy: true, bypassReason: 'Urgent' };
  expect((await policies.complete(id, bypass)).status).toBe(200);
  service.emulator.clock.advance(60_000);
  expect((await service.get(`${url(id)}?${version}`)).json.status).toBe('completed');
});

test('an optional policy does not block completion', async () => {
  await create(WORK_ITEMS, {}, { isBlocking: false });
  const { pullRequestId: id } = await openPullRequest();
  expect(await statusOf(id)).toBe('rejected');
  expect((await policies.complete(id)).status).toBe(200);
});
