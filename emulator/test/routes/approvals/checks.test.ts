import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const V = 'api-version=7.1-preview.1';
const base = '/contoso/Fabrikam/_apis/pipelines/checks';
const APPROVAL = { id: '8C6F20A7-A545-4486-9777-F762FAFE0D4D', name: 'Approval' };
const TASK = { id: 'fe1de3ee-a436-41b4-bb20-f6eb4cb879a7', name: 'Task Check' };
const HOURS = { id: '445fde2f-6c39-441c-807f-8a59ff2e075f', name: 'evaluateBusinessHours', version: '0.0.1' };

const person = async (name: string) => {
  const { json } = await service.get(`/contoso/Fabrikam/_apis/pipelines/checks/configurations?$expand=settings&${V}`);
  return json.value[0].settings.approvers.find((one: { displayName: string }) => one.displayName === name).id;
};
const approval = async (resource: object) => ({
  type: APPROVAL,
  resource,
  settings: { approvers: [{ id: await person('Ada Contoso'), displayName: null }], minRequiredApprovers: 0 },
  timeout: 60,
});
const create = (body: object) => service.send('POST', `${base}/configurations?${V}`, body);

test('an environment of the seed waits for its approvers', async () => {
  const { json } = await service.get(
    `${base}/configurations?resourceType=environment&resourceId=2&$expand=settings&${V}`,
  );
  const [check] = json.value;
  expect([check.type, check.resource, check.timeout]).toEqual([
    { id: APPROVAL.id.toLowerCase(), name: 'Approval' },
    { type: 'environment', id: '2', name: 'production' },
    43200,
  ]);
  const { approvers, minRequiredApprovers, instructions } = check.settings;
  expect(approvers.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
    'Ada Contoso',
    'Grace Hopper',
  ]);
  expect([minRequiredApprovers, instructions]).toEqual([1, 'Look at staging first.']);
});

test('a check is created, changed and deleted; settings come with it or when they are asked for', async () => {
  const created = await create(await approval({ type: 'queue', id: '1', name: 'Default' }));
  const { id, url } = created.json;
  expect([created.status, created.json.resource]).toEqual([200, { type: 'queue', id: '1', name: 'Default' }]);
  const one = await service.get(`${base}/configurations/${id}?${V}`);
  expect([one.json.settings, one.json.url, one.json.timeout]).toEqual([undefined, url, 60]);
  service.emulator.clock.advance(1000);
  const changed = await service.send('PATCH', `${base}/configurations/${id}?${V}`, {
    ...(await approval({ type: 'queue', id: '1' })),
    timeout: 90,
  });
  expect([changed.json.timeout, changed.json.modifiedOn > created.json.modifiedOn]).toEqual([90, true]);
  expect((await service.send('DELETE', `${base}/configurations/${id}?${V}`)).status).toBe(204);
  const gone = await service.get(`${base}/configurations/${id}?${V}`);
  expect([gone.status, gone.json.typeKey]).toEqual([404, 'CheckConfigurationNotFoundException']);
});

test('checks of several resources are found at once', async () => {
  const endpoint = { type: 'endpoint', id: '11111111-1111-4111-8111-111111111111', name: 'Somewhere' };
  await create(await approval(endpoint));
  const asked = [
    { type: 'endpoint', id: endpoint.id.toUpperCase() },
    { type: 'environment', id: '2' },
    { type: 'queue', id: '77' },
  ];
  const { json } = await service.send('POST', `${base}/queryconfigurations?${V}`, asked);
  expect(json.value.map(({ resource }: { resource: { type: string } }) => resource.type)).toEqual([
    'environment',
    'endpoint',
  ]);
});

test('a check without approvers, of an unknown kind or for nothing is refused', async () => {
  const good = await approval({ type: 'queue', id: '1' });
  const statuses = await Promise.all(
    [
      { ...good, settings: { approvers: [] } },
      { ...good, settings: { approvers: [{ id: '00000000-0000-0000-0000-000000000000' }] } },
      { ...good, settings: { ...good.settings, minRequiredApprovers: 2 } },
      { ...good, type: { id: '00000000-0000-0000-0000-000000000000' } },
      { ...good, type: null },
      { ...good, resource: null },
      { ...good, resource: { type: 'spaceship', id: '1' } },
    ].map(async (body) => (await create(body)).status),
  );
  expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 400]);
  expect((await create(await approval({ type: 'environment', id: '99' }))).status).toBe(404);
});

test('checks that are asked without a run pass at once, or wait for their approvers or their hours', async () => {
  const resource = { type: 'variablegroup', id: '500' };
  const evaluate = () =>
    service.send('POST', `${base}/runs?$expand=resources&${V}`, { context: { any: 'thing' }, resources: [resource] });
  expect((await evaluate()).json).toMatchObject({ status: 'approved', checkRuns: [], resources: [resource] });
  const inputs = { businessDays: 'Monday, Friday', timeZone: 'UTC', startTime: '12:00', endTime: '18:00' };
  const settings = { displayName: 'Business Hours', definitionRef: HOURS, inputs, retryInterval: 30 };
  await create({ type: TASK, resource, settings, timeout: 1440 });
  // It is Friday, nine in the morning.
  const { json } = await evaluate();
  expect([json.status, json.checkRuns[0].status]).toEqual(['running', 'running']);
  service.emulator.clock.advance(3 * 3_600_000);
  const later = await service.get(`${base}/runs/${json.id}?${V}`);
  expect([later.json.status, later.json.completedDate]).toEqual(['approved', expect.stringMatching(/^2024-03-01T12:/)]);
  expect((await service.get(`${base}/runs/00000000-0000-0000-0000-000000000000?${V}`)).status).toBe(404);
});

test('a check can be passed by', async () => {
  const resource = { type: 'variablegroup', id: '501' };
  await create(await approval(resource));
  const { json } = await service.send('POST', `${base}/runs?${V}`, { resources: [resource] });
  const path = `${base}/runs/${json.id}?api-version=7.2-preview.1`;
  const update = { action: 'bypass', checkId: json.checkRuns[0].id };
  const bypassed = await service.send('PATCH', path, update);
  expect([bypassed.json.status, bypassed.json.checkRuns[0].status]).toEqual(['approved', 'bypassed']);
  expect((await service.send('PATCH', path, { ...update, action: 'jump' })).status).toBe(400);
});
