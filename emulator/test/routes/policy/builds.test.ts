import { BUILD, usePolicies, WORK_ITEMS } from './policy-service.js';

const policies = usePolicies();
const { service, root, version, preview, create, place, evaluations, openPullRequest } = policies;
const HOUR = 3_600_000;

async function buildPolicy(settings: object = {}) {
  return (await create(BUILD, { buildDefinitionId: 1, displayName: 'Gate', ...settings })).json;
}

const only = async (id: number) => (await evaluations(id))[0];

test('a new pull request is built, and may be completed when the build has succeeded', async () => {
  await buildPolicy();
  const { pullRequestId: id } = await openPullRequest();
  const queued = await only(id);
  expect(queued.status).toBe('queued');
  expect(queued.context).toMatchObject({ buildDefinitionName: 'CI', isExpired: false, buildIsNotCurrent: false });
  const early = await policies.complete(id);
  expect([early.status, early.json.message]).toEqual([403, `Gate must succeed to update ${place.target}.`]);
  service.emulator.clock.advance(HOUR);
  const done = await only(id);
  expect([done.status, done.context.buildId]).toEqual(['approved', queued.context.buildId]);
  expect(done.completedDate).toBeDefined();
});

test('new commits are built again', async () => {
  await buildPolicy({ queueOnSourceUpdateOnly: true });
  const { pullRequestId: id } = await openPullRequest();
  service.emulator.clock.advance(HOUR);
  const first = await only(id);
  await policies.push(place.source, '/again.txt');
  const second = await only(id);
  expect(second.context.buildId).toBeGreaterThan(first.context.buildId);
  expect(second.status).toBe('queued');
});

/** Moves the target branch, as policies let nobody push to it. */
async function moveTarget(): Promise<void> {
  const { pullRequestId } = await openPullRequest(await policies.branchOff(`${place.source}-other`));
  expect((await policies.complete(pullRequestId, { bypassPolicy: true })).status).toBe(200);
  service.emulator.clock.advance(1000);
}

test('a build gets old some time after the target branch moved, where the policy says so', async () => {
  await buildPolicy({ queueOnSourceUpdateOnly: true, validDuration: 720 });
  const { pullRequestId: id } = await openPullRequest();
  service.emulator.clock.advance(HOUR);
  await moveTarget();
  expect((await only(id)).status).toBe('approved');
  service.emulator.clock.advance(12 * HOUR);
  expect(await only(id)).toMatchObject({ status: 'queued', context: { isExpired: true, buildIsNotCurrent: true } });
});

test('a pull request is built again at once when the target branch moves, where the policy says so', async () => {
  await buildPolicy({ queueOnSourceUpdateOnly: false });
  const { pullRequestId: id } = await openPullRequest();
  service.emulator.clock.advance(HOUR);
  const before = await only(id);
  await moveTarget();
  const after = await only(id);
  expect(after.context.buildId).toBeGreaterThan(before.context.buildId);
  expect(after).toMatchObject({ status: 'queued', context: { isExpired: false } });
});

test('auto-complete waits for the build, and for optional policies that it was not told to ignore', async () => {
  await buildPolicy({ queueOnSourceUpdateOnly: true });
  const optional = (await create(WORK_ITEMS, {}, { isBlocking: false })).json;
  const { pullRequestId: id, createdBy } = await openPullRequest();
  const url = `${root}/git/repositories/Web/pullrequests/${id}?${version}`;
  const status = async () => (await service.get(url)).json.status;
  await service.send('PATCH', url, { autoCompleteSetBy: { id: createdBy.id } });
  expect(await status()).toBe('active');
  service.emulator.clock.advance(HOUR);
  expect(await status()).toBe('active');
  await service.send('PATCH', url, { completionOptions: { autoCompleteIgnoreConfigIds: [optional.id] } });
  service.emulator.clock.advance(1000);
  expect(await status()).toBe('completed');
  expect((await evaluations(id)).map((evaluation) => evaluation.status)).toEqual(['approved', 'rejected']);
});

test('a manual policy waits until somebody queues it', async () => {
  await buildPolicy({ manualQueueOnly: true });
  const { pullRequestId: id } = await openPullRequest();
  const waiting = await only(id);
  expect([waiting.status, 'buildId' in waiting.context]).toEqual(['queued', false]);
  const url = `${root}/policy/evaluations/${waiting.evaluationId}?${preview}`;
  const { json } = await service.send('PATCH', url);
  expect(json.context.buildId).toBeGreaterThan(0);
});

test('a draft is not built before it is published', async () => {
  await buildPolicy();
  const { pullRequestId: id } = await openPullRequest(place.source, { isDraft: true });
  expect((await only(id)).context.buildId).toBeUndefined();
  await service.send('PATCH', `${root}/git/repositories/Web/pullrequests/${id}?${version}`, { isDraft: false });
  expect((await only(id)).context.buildId).toBeGreaterThan(0);
});

test('a policy about certain files does not build others', async () => {
  await buildPolicy({ filenamePatterns: ['/nowhere/*', '!/nowhere/not/*'] });
  const { pullRequestId: id } = await openPullRequest();
  expect((await only(id)).status).toBe('notApplicable');
});
