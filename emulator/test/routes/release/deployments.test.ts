import { useEmulator } from '../../use-emulator.js';
import { after, asks, define, FABRIKAM, ON_RELEASE, release, stage } from './define.js';

const users = [{ name: 'Ada Contoso' }, { name: 'Grace Hopper' }];
const projects = [{ name: 'Fabrikam' }];
const service = useEmulator({
  seed: { organizations: [{ name: 'contoso', users, projects }] },
  pats: [
    'unit-test-token-0123456789',
    { token: 'of-grace', user: 'Grace Hopper' },
    { token: 'reader', scopes: ['vso.release'] },
  ],
});
const asGrace = { authorization: `Basic ${Buffer.from(':of-grace').toString('base64')}` };
const V = 'api-version=7.1';
const wait = (seconds: number) => service.emulator.clock.advance(seconds * 1000);
const show = async (id: number) => (await service.get(`${FABRIKAM}/releases/${id}?${V}`)).json;
const stageOf = async (id: number, index = 0) => (await show(id)).environments[index];
const me = async () =>
  (await service.get(`/contoso/_apis/connectionData?api-version=7.1-preview`)).json.authenticatedUser.id;
const grace = async () =>
  (await service.get('/contoso/_apis/connectionData?api-version=7.1-preview', asGrace)).json.authenticatedUser.id;
const pending = async (releaseId: number) =>
  (await service.get(`${FABRIKAM}/approvals?releaseIdsFilter=${releaseId}&${V}`)).json.value;
const decide = (id: number, body: object, headers = {}) =>
  service.send('PATCH', `${FABRIKAM}/approvals/${id}?${V}`, body, headers);
const update = ({ id, releaseId }: { id: number; releaseId: number }, body: object) =>
  service.send('PATCH', `${FABRIKAM}/releases/${releaseId}/environments/${id}?${V}`, body);

test('a stage is deployed with time, task after task, and the next one follows', async () => {
  const { id } = await define(service, 'In a row', [stage('Dev', ON_RELEASE), stage('QA', after('Dev'))]);
  const created = await release(service, id);
  wait(3);
  const running = await stageOf(created.id);
  expect([running.status, running.deploySteps[0].status, running.deploySteps[0].operationStatus]).toEqual([
    'inProgress',
    'inProgress',
    'PhaseInProgress',
  ]);
  const [{ job, tasks }] = running.deploySteps[0].releaseDeployPhases[0].deploymentJobs;
  expect([job.status, ...tasks.map(({ status }: { status: string }) => status)]).toEqual([
    'inProgress',
    'inProgress',
    'pending',
    'pending',
  ]);
  wait(60);
  const done = await show(created.id);
  expect(done.environments).toMatchObject([
    { status: 'succeeded', timeToDeploy: 0.25, deploySteps: [{ status: 'succeeded', operationStatus: 'Approved' }] },
    { status: 'succeeded', deploySteps: [{ reason: 'automated', attempt: 1 }] },
  ]);
});

test('a stage waits for its approver, and nobody else can answer', async () => {
  const { id } = await define(service, 'Asked', [
    stage('Dev', { ...ON_RELEASE, preDeployApprovals: asks(await me()) }),
  ]);
  const created = await release(service, id);
  wait(5);
  const waiting = await stageOf(created.id);
  expect([waiting.status, waiting.deploySteps[0].operationStatus]).toEqual(['inProgress', 'Pending']);
  const [approval] = await pending(created.id);
  expect(approval).toMatchObject({ approvalType: 'preDeploy', status: 'pending', rank: 1, attempt: 1 });
  expect((await decide(approval.id, { status: 'approved' }, asGrace)).status).toBe(403);
  const { status, json } = await decide(approval.id, { status: 'approved', comments: 'Go' });
  expect([status, json.status, json.comments, json.approvedBy.displayName]).toEqual([
    200,
    'approved',
    'Go',
    'Ada Contoso',
  ]);
  expect((await decide(approval.id, { status: 'rejected' })).status).toBe(400);
  wait(60);
  expect((await stageOf(created.id)).status).toBe('succeeded');
});

test('a rejected deployment ends its stage, and what comes after it does not start', async () => {
  const first = stage('Dev', { ...ON_RELEASE, preDeployApprovals: asks(await me()) });
  const { id } = await define(service, 'Rejected', [first, stage('QA', after('Dev'))]);
  const created = await release(service, id);
  wait(5);
  const [approval] = await pending(created.id);
  await decide(approval.id, { status: 'rejected', comments: 'Not today' });
  wait(60);
  expect((await show(created.id)).environments).toMatchObject([
    { status: 'rejected', deploySteps: [{ status: 'notDeployed', operationStatus: 'Rejected' }] },
    { status: 'notStarted' },
  ]);
});

test('somebody may be asked after the deployment too', async () => {
  const { id } = await define(service, 'After', [
    stage('Dev', { ...ON_RELEASE, postDeployApprovals: asks(await me()) }),
  ]);
  const created = await release(service, id);
  wait(60);
  const [approval] = await pending(created.id);
  expect([approval.approvalType, (await stageOf(created.id)).status]).toEqual(['postDeploy', 'inProgress']);
  await decide(approval.id, { status: 'approved' });
  expect((await stageOf(created.id)).status).toBe('succeeded');
});

test('of several approvers one is enough where that is said, else all are needed', async () => {
  const both = asks(await me(), await grace());
  const one = { ...both, approvalOptions: { requiredApproverCount: 1 } };
  const first = await define(service, 'One is enough', [stage('Dev', { ...ON_RELEASE, preDeployApprovals: one })]);
  const second = await define(service, 'All', [stage('Dev', { ...ON_RELEASE, preDeployApprovals: both })]);
  const created = [await release(service, first.id), await release(service, second.id)];
  wait(5);
  for (const { id } of created) {
    const mine = (await pending(id)).find(({ approver }: { approver: { displayName: string } }) =>
      /Ada/.test(approver.displayName),
    );
    await decide(mine.id, { status: 'approved' });
  }
  expect([(await pending(created[0].id)).length, (await pending(created[1].id)).length]).toEqual([0, 1]);
  const all = `${FABRIKAM}/approvals?releaseIdsFilter=${created[0].id}&statusFilter=skipped&${V}`;
  expect((await service.get(all)).json.count).toBe(1);
});

test('an approval is passed on to somebody else', async () => {
  const { id } = await define(service, 'Passed on', [
    stage('Dev', { ...ON_RELEASE, preDeployApprovals: asks(await me()) }),
  ]);
  const created = await release(service, id);
  wait(5);
  const [approval] = await pending(created.id);
  const { json } = await decide(approval.id, {
    status: 'reassigned',
    approver: { id: await grace() },
    comments: 'You know',
  });
  expect([json.status, json.revision, json.approver.displayName]).toEqual(['pending', 2, 'Grace Hopper']);
  expect(json.history).toMatchObject([{ comments: 'You know', approver: { displayName: 'Ada Contoso' } }]);
  const mine = `${FABRIKAM}/approvals?assignedToFilter=grace%20hopper&releaseIdsFilter=${created.id}&${V}`;
  expect((await service.get(mine)).json.count).toBe(1);
  expect((await decide(approval.id, { status: 'approved' }, asGrace)).status).toBe(200);
});

test('who made a release may be kept from approving it', async () => {
  const asked = { ...asks(await me()), approvalOptions: { releaseCreatorCanBeApprover: false } };
  const { id } = await define(service, 'Four eyes', [stage('Dev', { ...ON_RELEASE, preDeployApprovals: asked })]);
  const created = await release(service, id);
  wait(5);
  const [approval] = await pending(created.id);
  expect((await decide(approval.id, { status: 'approved' })).status).toBe(400);
});

test('a person starts a deployment, and not a second one beside it', async () => {
  const { id } = await define(service, 'Started', [stage('Dev')]);
  const created = await release(service, id);
  const [dev] = created.environments;
  const started = await update(dev, { status: 'inProgress', comment: 'now' });
  expect([started.status, started.json.status, started.json.deploySteps[0].reason]).toEqual([200, 'queued', 'manual']);
  const again = await update(dev, { status: 'inProgress' });
  expect([again.status, again.json.message]).toEqual([
    400,
    "VS402964: Transitioning of stage from state 'Queued' to state 'InProgress' is not allowed.",
  ]);
  wait(60);
  await update(dev, { status: 'inProgress' });
  expect((await stageOf(created.id)).deploySteps.map(({ attempt }: { attempt: number }) => attempt)).toEqual([1, 2]);
});

test('a deployment is canceled while it runs or waits, and only then', async () => {
  const { id } = await define(service, 'Canceled', [stage('Dev')]);
  const created = await release(service, id);
  const [dev] = created.environments;
  expect((await update(dev, { status: 'canceled' })).status).toBe(400);
  await update(dev, { status: 'inProgress' });
  wait(4);
  const { json } = await update(dev, { status: 'canceled' });
  expect([json.status, json.deploySteps[0].operationStatus]).toEqual(['canceled', 'PhaseCanceled']);
  wait(60);
  expect((await stageOf(created.id)).status).toBe('canceled');
});

test('a deployment is planned for later', async () => {
  const { id } = await define(service, 'Later', [stage('Dev')]);
  const created = await release(service, id);
  const moment = new Date(service.emulator.clock.now() + 600_000).toISOString();
  const planned = await update(created.environments[0], { status: 'scheduled', scheduledDeploymentTime: moment });
  expect([planned.json.status, planned.json.scheduledDeploymentTime]).toEqual(['scheduled', moment]);
  wait(660);
  expect((await stageOf(created.id)).status).toBe('succeeded');
});

test('a task whose script exits with a number fails its stage, and its log says why', async () => {
  const { id } = await define(service, 'Failing', [stage('Dev', ON_RELEASE, 'echo Trying\nexit 3')]);
  const created = await release(service, id);
  wait(60);
  const failed = await stageOf(created.id);
  expect(failed).toMatchObject({
    status: 'rejected',
    deploySteps: [{ status: 'failed', operationStatus: 'PhaseFailed' }],
  });
  const [{ tasks }] = failed.deploySteps[0].releaseDeployPhases[0].deploymentJobs;
  expect(tasks.map(({ status }: { status: string }) => status)).toEqual(['succeeded', 'failed', 'skipped']);
  const log = await service.get(`${new URL(tasks[1].logUrl).pathname}?${V}`);
  expect([log.headers.get('content-type'), log.text]).toEqual([
    'text/plain; charset=utf-8',
    expect.stringMatching(/Starting: Deploy\r\n.* Trying\r\n.*##\[error\]The process exited with code 3\.\r\n/),
  ]);
  const lines = await service.get(`${new URL(tasks[1].logUrl).pathname}?startLine=2&endLine=2&${V}`);
  expect(lines.text).toMatch(/^\S+ Trying\r\n$/);
});

test('all logs of a release come as a zip archive', async () => {
  const { id } = await define(service, 'Zipped', [stage('Dev', ON_RELEASE)]);
  const created = await release(service, id);
  wait(60);
  const { headers, text } = await service.get(`${FABRIKAM}/releases/${created.id}/logs?${V}`);
  expect([headers.get('content-type'), text.slice(0, 2)]).toEqual(['application/zip', 'PK']);
  expect(text).toContain('Dev/Attempt 1/1_Agent job/3_Deploy.log');
});

test('a manual intervention pauses a deployment until somebody resumes it', async () => {
  const task = {
    taskId: 'bcb64569-d51a-4af0-9c01-ea5d05b3b622',
    version: '8.*',
    name: 'Look',
    inputs: { instructions: 'Well?' },
  };
  const deployPhases = [{ name: 'Agentless job', rank: 1, phaseType: 'runOnServer', workflowTasks: [task] }];
  const { id } = await define(service, 'Paused', [stage('Dev', { ...ON_RELEASE, deployPhases })]);
  const created = await release(service, id);
  wait(60);
  expect((await stageOf(created.id)).deploySteps[0].operationStatus).toBe('ManualInterventionPending');
  const base = `${FABRIKAM}/releases/${created.id}/manualinterventions`;
  const [intervention] = (await service.get(`${base}?${V}`)).json.value;
  expect(intervention).toMatchObject({ name: 'Look', status: 'pending', instructions: 'Well?' });
  const path = `${base}/${intervention.id}?${V}`;
  const { json } = await service.send('PATCH', path, { status: 'approved', comment: 'Good to resume' });
  expect([json.status, json.comments]).toEqual(['approved', 'Good to resume']);
  expect((await service.send('PATCH', path, { status: 'approved' })).status).toBe(400);
  expect((await service.get(path)).json.approver.displayName).toBe('Ada Contoso');
  expect((await stageOf(created.id)).status).toBe('succeeded');
});

test('deployments are listed by state and stage, the newest first and in pages', async () => {
  const definition = await define(service, 'Listed', [stage('Dev', ON_RELEASE), stage('QA', after('Dev'))]);
  await release(service, definition.id);
  await release(service, definition.id);
  wait(120);
  const list = (query: string) => service.get(`${FABRIKAM}/deployments?definitionId=${definition.id}&${query}&${V}`);
  const all = (await list('deploymentStatus=succeeded&operationStatus=approved')).json;
  expect(all.count).toBe(4);
  expect(all.value[0]).toMatchObject({ releaseEnvironment: { name: 'QA' }, deploymentStatus: 'succeeded' });
  const qa = definition.environments[1].id;
  expect((await list(`definitionEnvironmentId=${qa}&latestAttemptsOnly=true`)).json.count).toBe(2);
  const page = await list('$top=3');
  const next = await list(`$top=3&continuationToken=${page.headers.get('x-ms-continuationtoken')}`);
  expect([page.json.count, next.json.count]).toEqual([3, 1]);
  expect((await list('deploymentStatus=failed')).json.count).toBe(0);
});

test('a token that may only read cannot deploy', async () => {
  const { id } = await define(service, 'Read only', [stage('Dev')]);
  const reader = { authorization: `Basic ${Buffer.from(':reader').toString('base64')}` };
  expect((await service.get(`${FABRIKAM}/definitions/${id}?${V}`, reader)).status).toBe(200);
  const refused = await service.send('POST', `${FABRIKAM}/releases?${V}`, { definitionId: id }, reader);
  expect([401, 403]).toContain(refused.status);
});
