import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const V = 'api-version=7.1-preview.1';
const base = '/contoso/Fabrikam/_apis/pipelines/pipelinePermissions';

test('a resource that nobody gave to a pipeline has no pipelines', async () => {
  const { json } = await service.get(`${base}/queue/900?${V}`);
  expect(json).toEqual({ resource: { type: 'queue', id: '900' }, pipelines: [] });
});

test('pipelines get a resource one by one or all together, and lose it again', async () => {
  const given = await service.send('PATCH', `${base}/queue/1?${V}`, {
    pipelines: [
      { id: 16, authorized: true },
      { id: 17, authorized: true },
    ],
    allPipelines: { authorized: true },
  });
  expect(given.json).toMatchObject({
    allPipelines: { authorized: true, authorizedBy: { displayName: 'Ada Contoso' } },
    pipelines: [{ id: 16, authorized: true }, { id: 17 }],
  });
  const taken = await service.send('PATCH', `${base}/queue/1?${V}`, {
    pipelines: [{ id: 16, authorized: false }],
    allPipelines: { authorized: false },
  });
  expect([taken.json.allPipelines, taken.json.pipelines.length]).toEqual([undefined, 1]);
  expect((await service.get(`${base}/QUEUE/1?${V}`)).json.pipelines[0].id).toBe(17);
});

test('several resources change at once', async () => {
  const { json } = await service.send('PATCH', `${base}?${V}`, [
    { resource: { type: 'queue', id: '2', name: 'Default' }, pipelines: [{ id: 16, authorized: true }] },
    { resource: { type: 'environment', id: '1' }, pipelines: [{ id: 16, authorized: true }] },
  ]);
  expect(json.value.map(({ resource }: { resource: object }) => resource)).toEqual([
    { type: 'queue', id: '2' },
    { type: 'environment', id: '1' },
  ]);
  expect((await service.send('PATCH', `${base}?${V}`, [{ pipelines: [] }])).status).toBe(400);
});
