import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const service = useEmulator();
const V = 'api-version=7.1';
const base = '/contoso/Fabrikam/_apis/distributedtask/environments';
const create = (name: string, description = '') => service.send('POST', `${base}?${V}`, { name, description });

test('environments are listed, found by name, and show what belongs to them on request', async () => {
  const { json } = await service.get(`${base}?name=Production&${V}`);
  expect(names(json)).toEqual(['production']);
  const [{ id, resources, project }] = json.value;
  expect([resources, project.id]).toEqual([[], expect.any(String)]);
  const one = await service.get(`${base}/${id}?expands=resourceReferences&${V}`);
  expect(one.json.resources).toEqual([{ id: expect.any(Number), name: 'shop', type: 'kubernetes', tags: [] }]);
});

test('a list comes in pages', async () => {
  const first = await service.get(`${base}?$top=1&${V}`);
  const token = first.headers.get('x-ms-continuationtoken');
  expect([names(first.json), token]).toEqual([['staging'], '1']);
  const second = await service.get(`${base}?$top=1&continuationToken=${token}&${V}`);
  expect(names(second.json)).toEqual(['production']);
});

test('an environment is created, changed and deleted, and its name is its own', async () => {
  const created = await create('canary', 'A few customers.');
  expect([created.status, created.json.description, created.json.createdBy.displayName]).toEqual([
    200,
    'A few customers.',
    'Ada Contoso',
  ]);
  const again = await create('CANARY');
  expect([again.status, again.json.typeKey]).toEqual([409, 'EnvironmentExistsException']);
  expect((await create('')).status).toBe(400);
  const { id } = created.json;
  const changed = await service.send('PATCH', `${base}/${id}?${V}`, { name: 'canaries' });
  expect([changed.json.name, changed.json.description]).toEqual(['canaries', 'A few customers.']);
  expect((await service.send('PATCH', `${base}/${id}?${V}`, { name: 'production' })).status).toBe(409);
  expect((await service.send('DELETE', `${base}/${id}?${V}`)).status).toBe(204);
  const gone = await service.get(`${base}/${id}?${V}`);
  expect([gone.status, gone.json.typeKey]).toEqual([404, 'EnvironmentNotFoundException']);
});

test('an environment answers in both places that the service has for it', async () => {
  const { json } = await create('twice');
  const other = await service.get(
    `/contoso/Fabrikam/_apis/pipelines/environments/${json.id}?api-version=7.2-preview.1`,
  );
  expect(other.json).toEqual(json);
  expect((await service.get(`/contoso/Tailspin/_apis/distributedtask/environments/${json.id}?${V}`)).status).toBe(404);
});

test('a namespace of a cluster joins an environment and leaves it', async () => {
  const { json: environment } = await create('cluster');
  const path = `${base}/${environment.id}/providers/kubernetes`;
  const body = { name: 'web', namespace: 'shop', clusterName: 'aks-1', tags: ['eu'] };
  const added = await service.send('POST', `${path}?${V}`, body);
  expect([added.status, added.json]).toEqual([
    200,
    expect.objectContaining({ name: 'web', environmentReference: { id: environment.id, name: 'cluster' } }),
  ]);
  expect((await service.get(`${path}/${added.json.id}?${V}`)).json).toEqual(added.json);
  expect((await service.send('DELETE', `${path}/${added.json.id}?${V}`)).status).toBe(204);
  expect((await service.get(`${path}/${added.json.id}?${V}`)).status).toBe(404);
});

test('the checks of an environment go with it', async () => {
  const seeded = await service.get(
    `/contoso/Fabrikam/_apis/pipelines/checks/configurations?$expand=settings&api-version=7.1-preview.1`,
  );
  const { type, settings } = seeded.json.value[0];
  const { json } = await create('short-lived');
  const resource = { type: 'environment', id: String(json.id), name: 'short-lived' };
  const checks = '/contoso/Fabrikam/_apis/pipelines/checks/configurations';
  const approvers = settings.approvers.map(({ id }: { id: string }) => ({ id }));
  const added = await service.send('POST', `${checks}?api-version=7.1-preview.1`, {
    type,
    resource,
    settings: { approvers },
  });
  expect(added.status).toBe(200);
  await service.send('DELETE', `${base}/${json.id}?${V}`);
  expect((await service.get(`${checks}/${added.json.id}?api-version=7.1-preview.1`)).status).toBe(404);
});
