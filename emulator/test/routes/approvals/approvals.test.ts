import { TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';
import { ALAN, Deployments, GRACE, PATS, seedOf } from './deployments.js';

const NAMES = [
  'approved',
  'rejected',
  'strangers',
  'enough',
  'sequence',
  'requester',
  'timeout',
  'canceled',
  'reassigned',
  'deferred',
  'filters',
  'team',
];
const service = useEmulator({ pats: PATS, seed: seedOf(NAMES) });
const people = new Deployments(service);
const base = '/contoso/Fabrikam/_apis/pipelines/approvals';
const P = 'api-version=7.2-preview.2';
const approve = { status: 'approved', comment: 'Fine.' };

test('a stage waits for its approver, and the run goes on with the approval', async () => {
  await people.askPeople('approved', [TOKEN], { instructions: 'Look twice.' });
  const build = await people.run('approved');
  const approval = await people.approval(build);
  expect(approval).toMatchObject({
    status: 'pending',
    executionOrder: 'anyOrder',
    minRequiredApprovers: 1,
    instructions: 'Look twice.',
    steps: [{ status: 'pending', order: 1, assignedApprover: { displayName: 'Ada Contoso' }, history: [] }],
    pipeline: { owner: { id: build }, name: 'approved' },
  });
  expect((await people.build(build)).status).toBe('inProgress');
  const { status, json } = await people.decide(TOKEN, approval.id, approve);
  expect([status, json.count, json.value[0].status, json.value[0].steps[0].comment]).toEqual([
    200,
    1,
    'approved',
    'Fine.',
  ]);
  expect((await people.finish(build)).result).toBe('succeeded');
});

test('the timeline of a run names the approval that it waits for', async () => {
  const build = await people.run('approved');
  const waiting = await people.approval(build);
  const timeline = await service.get(`/contoso/Fabrikam/_apis/build/builds/${build}/timeline?api-version=7.1`);
  const record = timeline.json.records.find(({ id }: { id: string }) => id === waiting?.id);
  expect(record?.type).toBe('Checkpoint.Approval');
});

test('a rejected stage fails its run', async () => {
  await people.askPeople('rejected', [TOKEN, GRACE]);
  const build = await people.run('rejected');
  const { id } = await people.approval(build);
  await people.decide(GRACE, id, { status: 'rejected', comment: 'Not today.' });
  expect((await people.finish(build)).result).toBe('failed');
  const { status, steps } = await people.approval(build);
  expect([status, steps.map((step: { status: string }) => step.status)]).toEqual(['rejected', ['skipped', 'rejected']]);
});

test('only approvers decide, and only as long as there is something to decide', async () => {
  await people.askPeople('strangers', [GRACE]);
  const { id } = await people.approval(await people.run('strangers'));
  const stranger = await people.decide(ALAN, id, approve);
  expect([stranger.status, stranger.json.typeKey]).toEqual([403, 'ApprovalUnauthorizedException']);
  expect((await people.decide(GRACE, id, { status: 'perhaps' })).status).toBe(400);
  expect((await people.decide(GRACE, '00000000-0000-0000-0000-000000000000', approve)).status).toBe(404);
  expect((await people.decide(GRACE, id, approve)).status).toBe(200);
  const again = await people.decide(GRACE, id, approve);
  expect([again.status, again.json.typeKey]).toEqual([400, 'ApprovalAlreadyCompletedException']);
});

test('as many approvers as are required are enough', async () => {
  await people.askPeople('enough', [TOKEN, GRACE, ALAN], { minRequiredApprovers: 2 });
  const build = await people.run('enough');
  const { id } = await people.approval(build);
  expect((await people.decide(ALAN, id, approve)).json.value[0].status).toBe('pending');
  expect((await people.decide(TOKEN, id, approve)).json.value[0].status).toBe('approved');
  expect((await people.finish(build)).result).toBe('succeeded');
});

test('approvers in a sequence wait for each other', async () => {
  await people.askPeople('sequence', [TOKEN, GRACE], { executionOrder: 'inSequence' });
  const { id, steps } = await people.approval(await people.run('sequence'));
  expect(steps.map((step: { status: string }) => step.status)).toEqual(['pending', 'uninitiated']);
  const early = await people.decide(GRACE, id, approve);
  expect([early.status, early.json.typeKey]).toEqual([400, 'ApprovalNotInitiatedException']);
  await people.decide(TOKEN, id, approve);
  expect((await people.decide(GRACE, id, approve)).json.value[0].status).toBe('approved');
});

test('whoever asked for the run may be kept from approving it', async () => {
  await people.askPeople('requester', [TOKEN, GRACE], { requesterCannotBeApprover: true, minRequiredApprovers: 1 });
  const { id, blockedApprovers } = await people.approval(await people.run('requester'));
  expect(blockedApprovers[0].displayName).toBe('Ada Contoso');
  expect((await people.decide(TOKEN, id, approve)).status).toBe(403);
  expect((await people.decide(GRACE, id, approve)).status).toBe(200);
});

test('an approval that nobody gives times out, and the run fails', async () => {
  await people.askPeople('timeout', [TOKEN], {}, 30);
  const build = await people.run('timeout');
  service.emulator.clock.advance(30 * 60_000);
  expect((await people.finish(build)).result).toBe('failed');
  expect((await people.approval(build)).status).toBe('timedOut');
});

test('the end of a run takes its approvals with it', async () => {
  await people.askPeople('canceled', [TOKEN]);
  const build = await people.run('canceled');
  const path = `/contoso/Fabrikam/_apis/build/builds/${build}?api-version=7.1`;
  await service.send('PATCH', path, { status: 'cancelling' });
  expect((await people.finish(build)).result).toBe('canceled');
  expect((await people.approval(build)).status).toBe('canceled');
});

test('an approver hands the decision to somebody else', async () => {
  await people.askPeople('reassigned', [TOKEN]);
  const { id } = await people.approval(await people.run('reassigned'));
  const reassignTo = { id: await people.person(ALAN) };
  const { json } = await people.decide(TOKEN, id, { reassignTo, comment: 'Alan knows.' });
  const [step] = json.value[0].steps;
  expect([step.assignedApprover.displayName, step.history]).toEqual([
    'Alan Turing',
    [
      expect.objectContaining({
        comment: 'Alan knows.',
        assignedTo: expect.objectContaining({ id: await people.person(TOKEN) }),
      }),
    ],
  ]);
  expect((await people.decide(TOKEN, id, approve)).status).toBe(403);
  expect((await people.decide(ALAN, id, approve)).status).toBe(200);
});

test('an approval for later lets the stage start then', async () => {
  await people.askPeople('deferred', [TOKEN]);
  const build = await people.run('deferred');
  const { id } = await people.approval(build);
  const deferredTo = new Date(service.emulator.clock.now() + 3_600_000).toISOString();
  const { json } = await people.decide(TOKEN, id, { status: 'deferred', deferredTo });
  expect([json.value[0].status, json.value[0].steps[0].deferredTo]).toEqual(['deferred', deferredTo]);
  service.emulator.clock.advance(3_600_000);
  expect((await people.finish(build)).result).toBe('succeeded');
  expect((await people.decide(TOKEN, id, { status: 'deferred', deferredTo })).status).toBe(400);
});

test('approvals are found by id, state and approver', async () => {
  await people.askPeople('filters', [ALAN]);
  const { id } = await people.approval(await people.run('filters'));
  const ids = async (query: string) =>
    (await service.get(`${base}?${query}&${P}`)).json.value.map((one: { id: string }) => one.id);
  expect(await ids(`approvalIds=${id}`)).toEqual([id]);
  expect(await ids(`state=pending&assignedTo=${await people.person(ALAN)}`)).toContain(id);
  expect(await ids(`state=approved&assignedTo=${await people.person(ALAN)}`)).not.toContain(id);
  expect(await ids(`assignedTo=${await people.person(GRACE)}`)).not.toContain(id);
  expect((await ids('top=1')).length).toBe(1);
  const one = await service.get(`${base}/${id}?$expand=permissions&${P}`);
  expect([one.json.permissions, one.json.steps.length]).toEqual(['view', 1]);
  expect((await service.get(`${base}/${id}?${P}`)).json.steps).toEqual([]);
});

test('a member decides for a team that is asked', async () => {
  const { json } = await service.get('/contoso/_apis/projects/Fabrikam/teams?api-version=7.1');
  const [{ id: team }] = json.value;
  const type = { id: '8c6f20a7-a545-4486-9777-f762fafe0d4d', name: 'Approval' };
  await people.protect('team', { type, settings: { approvers: [{ id: team }], minRequiredApprovers: 0 } });
  const { id } = await people.approval(await people.run('team'));
  const decided = await people.decide(TOKEN, id, approve);
  const [step] = decided.json.value[0].steps;
  expect([step.assignedApprover.isContainer, step.actualApprover.displayName]).toEqual([true, 'Ada Contoso']);
});
