import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const STAGED = `stages:
- stage: Build
  jobs:
  - job: Compile
    steps:
    - script: |
        echo "##vso[task.setvariable variable=version;isOutput=true]1.2.3"
        echo "##vso[build.addbuildtag]released"
        echo "##vso[task.logissue type=warning;sourcepath=a.cs;linenumber=7]Old API"
        sleep 10
      name: facts
      displayName: Find version
    - publish: out
      artifact: drop
  - job: Matrix
    dependsOn: Compile
    strategy:
      matrix:
        linux: { os: ubuntu }
        mac: { os: macos }
    variables:
      got: $[ dependencies.Compile.outputs['facts.version'] ]
    steps:
    - script: echo $(os) $(got)
      displayName: Show
- stage: Deploy
  condition: and(succeeded(), eq(variables['Build.SourceBranchName'], 'main'))
  jobs:
  - deployment: Web
    environment: prod.vm1
    strategy:
      runOnce:
        deploy:
          steps:
          - script: sleep 30
            displayName: Roll out
`;
const FAILING = `stages:
- stage: Test
  jobs:
  - job: Unit
    steps:
    - script: exit 3
      displayName: Fails
    - script: echo never
      displayName: Not run
    - script: echo clean
      displayName: Always
      condition: always()
    - script: echo sorry
      displayName: On failure
      condition: failed()
- stage: Ship
  jobs:
  - job: Ship
    steps:
    - script: echo ship
- stage: Report
  dependsOn: [Test, Ship]
  condition: failed()
  jobs:
  - job: Report
    steps:
    - script: echo report
`;
const FORGIVING = `steps:
- script: exit 1
  displayName: Flaky
  continueOnError: true
- script: echo on
`;
const service = useEmulator({
  seed: seedWith(
    { 'azure-pipelines.yml': STAGED, 'failing.yml': FAILING, 'forgiving.yml': FORGIVING },
    { name: 'Staged' },
    { name: 'Failing', yamlPath: 'failing.yml' },
    { name: 'Forgiving', yamlPath: 'forgiving.yml' },
    {
      name: 'Seeded',
      yamlPath: 'not.yml',
      runs: [
        { failingTask: 'Test', age: 60 },
        { result: 'canceled', age: 50 },
        { status: 'inProgress', age: 0.5 },
      ],
    },
  ),
});

interface Record {
  id: string;
  type: string;
  name: string;
  identifier: string | null;
  state: string;
  result: string | null;
  parentId: string | null;
  attempt: number;
  percentComplete: number | null;
  errorCount: number;
  warningCount: number;
  workerName: string | null;
  log: { id: number } | null;
  issues?: { type: string; message: string; data: { [name: string]: string } }[];
  previousAttempts: { attempt: number; timelineId: string; recordId: string }[];
}

const step = (seconds: number) => service.emulator.clock.advance(seconds * 1000);
const build = async (id: number) => (await service.get(`${API}/build/builds/${id}?${VERSION}`)).json;
const change = (id: number, body: object, query = '') =>
  service.send('PATCH', `${API}/build/builds/${id}?${query}${VERSION}`, body);
const changeStage = (id: number, stage: string, state: string) =>
  service.send('PATCH', `${API}/build/builds/${id}/stages/${stage}?${VERSION}`, { state, forceRetryAllJobs: false });

async function queue(definition: number, more: object = {}): Promise<number> {
  const { json } = await service.send('POST', `${API}/build/builds?${VERSION}`, {
    definition: { id: definition },
    ...more,
  });
  return json.id;
}

async function records(id: number): Promise<Record[]> {
  const { json } = await service.get(`${API}/build/builds/${id}/timeline?${VERSION}`);
  return json.records;
}

async function find(id: number, type: string, name: string): Promise<Record> {
  const found = (await records(id)).find((record) => record.type === type && record.name === name);
  if (!found) throw new Error(`no ${type} ${name}`);
  return found;
}

test('a run waits, runs and ends with the emulator’s time', async () => {
  const id = await queue(1);
  expect((await build(id)).status).toBe('notStarted');
  step(3);
  expect((await build(id)).status).toBe('inProgress');
  step(300);
  expect(await build(id)).toMatchObject({ status: 'completed', result: 'succeeded', finishTime: expect.any(String) });
});

test('a timeline has stages, phases, jobs and tasks that know their parents', async () => {
  const id = await queue(1);
  step(300);
  const all = await records(id);
  const byId = new Map(all.map((record) => [record.id, record]));
  const show = await find(id, 'Task', 'Show');
  const chain: string[] = [];
  for (let each: Record | undefined = show; each; each = byId.get(each.parentId ?? ''))
    chain.push(`${each.type} ${each.name}`);
  expect(chain).toEqual(['Task Show', 'Job Matrix linux', 'Phase Matrix', 'Stage Build']);
  expect((await find(id, 'Job', 'Matrix mac')).identifier).toBe('Build.Matrix.mac');
  expect(all.find(({ name }) => name.startsWith('Checkout'))?.name).toBe('Checkout Shop@main to s');
});

test('what runs shows how far it is, and what waits is pending', async () => {
  const id = await queue(1);
  // Two seconds in the queue, three for an agent, two and three for the job's first tasks.
  step(15);
  const running = await find(id, 'Task', 'Find version');
  expect(running).toMatchObject({ state: 'inProgress', result: null, percentComplete: 50, workerName: 'Hosted Agent' });
  expect(await find(id, 'Stage', 'Deploy')).toMatchObject({ state: 'pending', log: null });
});

test('logging commands of a script tag the run, raise issues and give outputs to other jobs', async () => {
  const id = await queue(1);
  step(300);
  expect((await build(id)).tags).toEqual(['released']);
  const task = await find(id, 'Task', 'Find version');
  expect(task).toMatchObject({ warningCount: 1, errorCount: 0 });
  expect(task.issues).toMatchObject([
    { type: 'warning', message: 'Old API', data: { sourcepath: 'a.cs', linenumber: '7' } },
  ]);
  const { log } = await find(id, 'Task', 'Show');
  const { text } = await service.get(`${API}/build/builds/${id}/logs/${log?.id}?${VERSION}`);
  expect(text).toMatch(/ubuntu 1\.2\.3/);
});

test('a stage whose condition does not hold is skipped', async () => {
  const id = await queue(1, { sourceBranch: 'feature/next' });
  step(300);
  expect(await find(id, 'Stage', 'Deploy')).toMatchObject({ state: 'completed', result: 'skipped' });
  expect((await build(id)).result).toBe('succeeded');
});

test('a failing task ends its job, but not what is for that case', async () => {
  const id = await queue(2);
  step(300);
  const results = async (type: string, ...names: string[]) =>
    Promise.all(names.map(async (name) => (await find(id, type, name)).result));
  expect(await results('Task', 'Fails', 'Not run', 'Always', 'On failure')).toEqual([
    'failed',
    'skipped',
    'succeeded',
    'succeeded',
  ]);
  expect(await results('Stage', 'Test', 'Ship', 'Report')).toEqual(['failed', 'skipped', 'succeeded']);
  expect((await find(id, 'Task', 'Fails')).issues?.[0]?.message).toBe("Bash exited with code '3'.");
  expect((await build(id)).result).toBe('failed');
});

test('an error that is forgiven leaves the run partially succeeded', async () => {
  const id = await queue(3);
  step(300);
  expect((await find(id, 'Task', 'Flaky')).result).toBe('succeededWithIssues');
  expect((await build(id)).result).toBe('partiallySucceeded');
});

test('a canceled run stops after a moment', async () => {
  const id = await queue(1);
  step(15);
  expect((await change(id, { status: 'Cancelling' })).json.status).toBe('cancelling');
  step(5);
  expect(await build(id)).toMatchObject({ status: 'completed', result: 'canceled' });
  expect(await find(id, 'Task', 'Find version')).toMatchObject({ state: 'completed', result: 'canceled' });
  expect((await find(id, 'Stage', 'Deploy')).result).toBe('skipped');
  expect((await change(id, { status: 'cancelling' })).json.status).toBe('completed');
});

test('a canceled stage lets the others go on', async () => {
  const id = await queue(2);
  step(6);
  expect((await changeStage(id, 'Test', 'cancel')).status).toBe(204);
  expect((await find(id, 'Stage', 'Test')).result).toBe('canceled');
  step(60);
  expect((await build(id)).result).toBe('canceled');
});

test('a failed stage runs again with what depends on it, and keeps its first attempt', async () => {
  const id = await queue(2);
  step(300);
  expect((await changeStage(id, 'Ship', 'retry')).json.typeKey).toBe('StageRetryException');
  expect((await changeStage(id, 'Nothing', 'retry')).status).toBe(404);
  expect((await changeStage(id, 'test', 'retry')).status).toBe(204);
  expect((await build(id)).status).toBe('inProgress');
  step(300);
  const stage = await find(id, 'Stage', 'Test');
  expect([stage.attempt, stage.previousAttempts.length]).toEqual([2, 1]);
  const [previous] = stage.previousAttempts;
  const { json } = await service.get(`${API}/build/builds/${id}/timeline/${previous?.timelineId}?${VERSION}`);
  const first = json.records.find((record: Record) => record.id === previous?.recordId);
  expect(first).toMatchObject({ type: 'Stage', attempt: 1, result: 'failed' });
});

test('a whole run can be tried again when it has failed', async () => {
  const [failed] = (await service.get(`${API}/build/builds?definitions=4&resultFilter=failed&${VERSION}`)).json.value;
  expect((await change(failed.id, {}, 'retry=true&')).json.status).toBe('inProgress');
  step(300);
  // What a seed lets fail is only its first attempt.
  expect((await build(failed.id)).result).toBe('succeeded');
  expect((await change(failed.id, {}, 'retry=true&')).status).toBe(400);
});

test('runs of a seed have the timeline of their pipeline, in the time that they took', async () => {
  const { json } = await service.get(`${API}/build/builds?definitions=4&resultFilter=canceled&${VERSION}`);
  const [canceled] = json.value;
  const all = await records(canceled.id);
  expect(all.every(({ state }) => state === 'completed')).toBe(true);
  expect(all.find(({ type }) => type === 'Stage')?.result).toBe('canceled');
});

test('several runs are changed at once, or none', async () => {
  const [one, two] = [await queue(3), await queue(3)];
  const several = (body: object) => service.send('PATCH', `${API}/build/builds?${VERSION}`, body);
  expect(
    (
      await several([
        { id: one, quality: 'good' },
        { id: 9999, quality: 'good' },
      ])
    ).status,
  ).toBe(404);
  expect((await build(one)).quality).toBeUndefined();
  const { json } = await several([
    { id: one, buildNumber: 'v1' },
    { id: two, quality: 'good' },
  ]);
  expect(json.value).toMatchObject([{ buildNumber: 'v1' }, { quality: 'good' }]);
});

test('stages can be left out of a run of the pipelines API', async () => {
  const run = await service.send('POST', `${API}/pipelines/2/runs?${VERSION}`, { stagesToSkip: ['Test'] });
  step(300);
  expect((await find(run.json.id, 'Stage', 'Test')).result).toBe('skipped');
  expect((await find(run.json.id, 'Stage', 'Ship')).result).toBe('succeeded');
  const wrong = await service.send('POST', `${API}/pipelines/2/runs?${VERSION}`, { stagesToSkip: ['Nothing'] });
  expect(wrong.status).toBe(400);
});
