import { MINIMUM_REVIEWERS, usePolicies } from './policy-service.js';

const { create, place, statusOf, openPullRequest, vote, push } = usePolicies();

/** Puts a policy of some settings in force, and opens a pull request. @returns its id. */
async function begin(settings: object): Promise<number> {
  expect((await create(MINIMUM_REVIEWERS, settings)).status).toBe(200);
  return (await openPullRequest()).pullRequestId;
}

test('as many others have to approve as the policy says', async () => {
  const id = await begin({ minimumApproverCount: 2 });
  await vote(id, 10, 'Grace Hopper');
  expect(await statusOf(id)).toBe('running');
  await vote(id, 5, 'Alan Turing');
  expect(await statusOf(id)).toBe('approved');
  await vote(id, -5, 'Alan Turing');
  expect(await statusOf(id)).toBe('rejected');
});

test('a rejection does not count where it is allowed', async () => {
  const id = await begin({ minimumApproverCount: 1, allowDownvotes: true });
  await vote(id, -10, 'Grace Hopper');
  expect(await statusOf(id)).toBe('running');
  await vote(id, 10, 'Alan Turing');
  expect(await statusOf(id)).toBe('approved');
});

test('whoever pushed last does not count where the policy says so', async () => {
  const id = await begin({ minimumApproverCount: 1, creatorVoteCounts: true, blockLastPusherVote: true });
  await vote(id, 10);
  expect(await statusOf(id)).toBe('running');
  await vote(id, 10, 'Grace Hopper');
  expect(await statusOf(id)).toBe('approved');
});

test('new commits take back approvals only', async () => {
  const id = await begin({ minimumApproverCount: 1, resetOnSourcePush: true });
  await vote(id, 10, 'Grace Hopper');
  await vote(id, -10, 'Alan Turing');
  await push(place.source, '/some.txt');
  expect(await statusOf(id)).toBe('rejected');
  await vote(id, 0, 'Alan Turing');
  expect(await statusOf(id)).toBe('running');
});

test('new commits take back all votes where the policy says so', async () => {
  const id = await begin({ minimumApproverCount: 1, resetOnSourcePush: true, resetRejectionsOnSourcePush: true });
  await vote(id, -10, 'Alan Turing');
  await push(place.source, '/some.txt');
  expect(await statusOf(id)).toBe('running');
});

test('every iteration has to be approved by somebody where the policy says so', async () => {
  const id = await begin({ minimumApproverCount: 1, requireVoteOnEachIteration: true });
  await push(place.source, '/each.txt');
  await vote(id, 10, 'Grace Hopper');
  expect(await statusOf(id)).toBe('running');
});
