import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';
import { define, FABRIKAM, ON_RELEASE, release, sendable, stage } from './define.js';

const service = useEmulator();
const V = 'api-version=7.1';
const releases = (query: string) => service.get(`${FABRIKAM}/releases?${query}&${V}`);
const patch = (id: number, body: object) => service.send('PATCH', `${FABRIKAM}/releases/${id}?${V}`, body);
const show = async (id: number) => (await service.get(`${FABRIKAM}/releases/${id}?${V}`)).json;

test('the releases of the seed went as far as they were let', async () => {
  const { json } = await releases('definitionId=1&$expand=environments');
  type Seeded = { name: string; environments: { status: string }[] };
  expect(
    json.value.map(({ name, environments }: Seeded) => [name, ...environments.map(({ status }) => status)]),
  ).toEqual([
    ['Release-3', 'succeeded', 'inProgress'],
    ['Release-2', 'succeeded', 'rejected'],
    ['Release-1', 'succeeded', 'succeeded'],
  ]);
});

test('a list has fifty releases unless more are asked for, and never more than a hundred', async () => {
  const { id } = await define(service, 'Many', [stage('Dev')]);
  for (let count = 0; count < 101; count += 1) await release(service, id);
  const usual = await releases(`definitionId=${id}`);
  expect(usual.json.count).toBe(50);
  const most = await releases(`definitionId=${id}&$top=1000`);
  const token = most.headers.get('x-ms-continuationtoken') ?? '';
  expect([most.json.count, most.json.value[0].name]).toEqual([100, 'Release-101']);
  const rest = await releases(`definitionId=${id}&$top=1000&continuationToken=${token}`);
  expect([names(rest.json), rest.headers.get('x-ms-continuationtoken')]).toEqual([['Release-1'], null]);
  expect((await releases(`definitionId=${id}&queryOrder=ascending&$top=1`)).json.value[0].name).toBe('Release-1');
});

test('a list is filtered by text, state, stage, time, creator and number', async () => {
  const definition = await define(service, 'Filtered', [stage('Dev')], {
    releaseNameFormat: 'F-$(date:yyyyMMdd)$(rev:.rr)',
  });
  const first = await release(service, definition.id, { isDraft: true });
  const second = await release(service, definition.id);
  expect([first.name, second.name]).toEqual(['F-20240301.01', 'F-20240301.02']);
  const found = async (query: string) => names((await releases(`definitionId=${definition.id}&${query}`)).json);
  expect(await found('statusFilter=draft')).toEqual([first.name]);
  expect(await found('statusFilter=2')).toEqual([second.name]);
  expect(await found(`definitionEnvironmentId=${definition.environments[0].id}&environmentStatusFilter=4`)).toEqual([]);
  expect(await found('searchText=301.02')).toEqual([second.name]);
  expect(await found('minCreatedTime=2030-01-01')).toEqual([]);
  expect(await found('createdBy=ada%20contoso&maxCreatedTime=2030-01-01')).toEqual([second.name, first.name]);
  expect(await found(`releaseIdFilter=${first.id},${second.id}`)).toHaveLength(2);
  expect((await releases('statusFilter=sleeping')).status).toBe(400);
});

test('an organization lists the releases of all projects', async () => {
  const { json } = await service.get(`/_host/vsrm.dev.azure.com/contoso/_apis/release/releases?${V}`);
  expect(json.value[0].projectReference.name).toBe('Fabrikam');
});

test('a release has a stage for each of its definition, and waits for the service to pick them up', async () => {
  const { id } = await define(service, 'Fresh', [stage('Dev', ON_RELEASE), stage('QA')]);
  const created = await release(service, id, { description: 'Try it' });
  expect(created).toMatchObject({ name: 'Release-1', status: 'active', reason: 'manual', description: 'Try it' });
  expect(created.environments).toMatchObject([
    { name: 'Dev', status: 'notStarted', triggerReason: 'After release creation', deploySteps: [] },
    { name: 'QA', status: 'notStarted', triggerReason: 'Manual', deploySteps: [] },
  ]);
  expect(await show(created.id)).toEqual(created);
});

test('stages that are to be started by hand do not start with the release', async () => {
  const { id } = await define(service, 'By hand', [stage('Dev', ON_RELEASE)]);
  const created = await release(service, id, { manualEnvironments: ['Dev'] });
  service.emulator.clock.advance(60_000);
  expect((await show(created.id)).environments[0].status).toBe('notStarted');
});

test('only variables that allow it get another value', async () => {
  const variables = { color: { value: 'blue', allowOverride: true }, fixed: { value: '1' } };
  const { id } = await define(service, 'Variables', [stage('Dev')], { variables });
  const created = await release(service, id, { variables: { color: { value: 'red' } } });
  expect([created.variables.color.value, created.variables.fixed.value]).toEqual(['red', '1']);
  const body = { definitionId: id, variables: { fixed: { value: '2' } } };
  expect((await service.send('POST', `${FABRIKAM}/releases?${V}`, body)).status).toBe(400);
});

test('a release of no definition is refused, as is one of a disabled definition', async () => {
  const missing = await service.send('POST', `${FABRIKAM}/releases?${V}`, { definitionId: 999 });
  expect([missing.status, missing.json.message]).toEqual([404, expect.stringMatching(/^VS402936: /)]);
  const { id } = await define(service, 'Disabled', [stage('Dev')]);
  const before = (await service.get(`${FABRIKAM}/definitions/${id}?${V}`)).json;
  const body = { ...sendable(before), isDisabled: true };
  await service.send('PUT', `${FABRIKAM}/definitions?api-version=7.2-preview.4`, body);
  expect((await service.send('POST', `${FABRIKAM}/releases?${V}`, { definitionId: id })).status).toBe(400);
});

test('an artifact needs a version that makes sense', async () => {
  const definitionReference = {
    definition: { id: '999', name: 'CI' },
    project: { id: 'p', name: 'Fabrikam' },
    defaultVersionType: { id: 'selectDuringReleaseCreationType', name: '' },
  };
  const artifacts = [{ alias: '_CI', type: 'Build', definitionReference }];
  const { id } = await define(service, 'With artifact', [stage('Dev')], { artifacts });
  const create = async (sent?: object[]) => {
    const { status, json } = await service.send('POST', `${FABRIKAM}/releases?${V}`, {
      definitionId: id,
      artifacts: sent,
    });
    return [status, status === 200 ? json.artifacts[0].definitionReference.version : json.message];
  };
  expect(await create()).toEqual([
    400,
    expect.stringMatching(/^Cannot retrieve the default version for artifact '_CI'/),
  ]);
  expect(await create([{ alias: '_CI', instanceReference: {} }])).toEqual([400, expect.stringMatching(/^VS402962: /)]);
  expect(await create([{ alias: 'other', instanceReference: { id: '1' } }])).toEqual([400, expect.any(String)]);
  expect(await create([{ alias: '_CI', instanceReference: { id: '2024.1' } }])).toEqual([
    400,
    "VS402925: Build ID '2024.1' is invalid. Make sure that the build ID is valid and try again.",
  ]);
  expect(await create([{ alias: '_CI', instanceReference: { id: '999999', name: null } }])).toEqual([
    200,
    { id: '999999', name: '999999' },
  ]);
});

test('a Git artifact takes the tip of a branch', async () => {
  const { json } = await service.get(`/contoso/Fabrikam/_apis/git/repositories/Fabrikam-Api?${V}`);
  const definitionReference = {
    definition: { id: json.id, name: json.name },
    project: { id: json.project.id, name: '' },
  };
  const artifacts = [{ alias: '_Api', type: 'Git', definitionReference }];
  const { id } = await define(service, 'From Git', [stage('Dev')], { artifacts });
  const created = await release(service, id);
  const refs = await service.get(`/contoso/Fabrikam/_apis/git/repositories/${json.id}/refs?filter=heads/trunk&${V}`);
  expect(created.artifacts[0].definitionReference).toMatchObject({
    version: { id: refs.json.value[0].objectId },
    branch: { id: 'refs/heads/trunk' },
  });
});

test('a draft becomes active, an active release is abandoned, and that is final', async () => {
  const { id } = await define(service, 'Life', [stage('Dev', ON_RELEASE)]);
  const draft = await release(service, id, { isDraft: true });
  service.emulator.clock.advance(60_000);
  expect((await show(draft.id)).environments[0].status).toBe('notStarted');
  expect((await patch(draft.id, { status: 'active' })).json.status).toBe('active');
  service.emulator.clock.advance(60_000);
  expect((await show(draft.id)).environments[0].status).toBe('succeeded');
  const abandoned = await patch(draft.id, { status: 'abandoned', comment: 'no need' });
  expect(abandoned.json).toMatchObject({ status: 'abandoned', comment: 'no need' });
  expect((await patch(draft.id, { status: 'active' })).status).toBe(400);
});

test('a release is renamed, described, and kept for good', async () => {
  const { id } = await define(service, 'Edited', [stage('Dev', { variables: { a: { value: '1' } } })]);
  const created = await release(service, id);
  expect((await patch(created.id, { name: 'Spring', keepForever: true })).json).toMatchObject({
    name: 'Spring',
    keepForever: true,
  });
  const environments = [{ id: created.environments[0].id, variables: { a: { value: '2' } } }];
  const body = { id: created.id, name: 'Spring', description: 'Blossoms', environments };
  const { json } = await service.send('PUT', `${FABRIKAM}/releases/${created.id}?${V}`, body);
  expect([json.description, json.environments[0].variables.a.value]).toEqual(['Blossoms', '2']);
});

test('the definition of a release is kept as it was', async () => {
  const definition = await define(service, 'Then', [stage('Dev')]);
  const created = await release(service, definition.id);
  await service.send('PUT', `${FABRIKAM}/definitions?${V}`, { ...sendable(definition), name: 'Now' });
  const { text } = await service.get(`${FABRIKAM}/releases/${created.id}?definitionSnapshotRevision=1&${V}`);
  expect(JSON.parse(text).name).toBe('Then');
});

test('a release that is not there is not found, and an id that is none is refused', async () => {
  const missing = await service.get(`${FABRIKAM}/releases/99999?${V}`);
  expect([missing.status, missing.json.typeKey]).toEqual([404, 'ReleaseNotFoundException']);
  expect((await service.get(`${FABRIKAM}/releases/latest?${V}`)).status).toBe(400);
});

test('releases are on a host of their own', async () => {
  expect((await service.get(`/contoso/Fabrikam/_apis/release/releases?${V}`)).status).toBe(404);
});
