import { useEmulator } from '../../use-emulator.js';
import { Deployments, PATS, seedOf } from './deployments.js';

const service = useEmulator({ pats: PATS, seed: seedOf(['branches', 'lock', 'history', 'unknown', 'connection']) });
const deployments = new Deployments(service);
const V = 'api-version=7.1';
const TASK = { id: 'fe1de3ee-a436-41b4-bb20-f6eb4cb879a7', name: 'Task Check' };
const environments = '/contoso/Fabrikam/_apis/distributedtask/environments';

test('branch control lets the branches through that it names', async () => {
  const definitionRef = {
    id: '86b05a0c-73e6-4f7d-b3cf-e38f3b39a75b',
    name: 'evaluatebranchProtection',
    version: '0.0.1',
  };
  const settings = { displayName: 'Branch control', definitionRef, inputs: { allowedBranches: 'refs/heads/main' } };
  await deployments.protect('branches', { type: TASK, settings });
  const [main, next] = [await deployments.run('branches'), await deployments.run('branches', 'refs/heads/next')];
  expect((await deployments.finish(main)).result).toBe('succeeded');
  expect((await deployments.finish(next)).result).toBe('failed');
});

test('with an exclusive lock one run after the other deploys', async () => {
  const type = { id: '2ef31ad6-baa0-403a-8b45-2cbc9b4e5563', name: 'ExclusiveLock' };
  const id = await deployments.protect('lock', { type, settings: {} });
  const first = await deployments.run('lock');
  const second = await deployments.run('lock');
  await deployments.finish(first);
  expect((await deployments.finish(second)).result).toBe('succeeded');
  const { json } = await service.get(`${environments}/${id}/environmentdeploymentrecords?${V}`);
  const [later, earlier] = json.value;
  expect([earlier.owner.id, later.owner.id]).toEqual([first, second]);
  expect(later.startTime >= earlier.finishTime).toBe(true);
});

test('an environment remembers what was deployed to it, the newest first', async () => {
  const { json } = await service.send('POST', `${environments}?${V}`, { name: 'history' });
  const build = await deployments.run('history');
  await deployments.finish(build);
  const other = await deployments.run('history');
  await deployments.finish(other);
  const path = `${environments}/${json.id}/environmentdeploymentrecords`;
  const first = await service.get(`${path}?top=1&${V}`);
  expect(first.json.value[0]).toMatchObject({
    environmentId: json.id,
    stageName: 'Deploy',
    definition: { name: 'history' },
    owner: { id: other },
    result: 'succeeded',
  });
  const token = first.headers.get('x-ms-continuationtoken');
  const second = await service.get(`${path}?top=1&continuationToken=${token}&${V}`);
  expect(second.json.value[0].owner.id).toBe(build);
});

test('a run makes the environment that it is the first to name', async () => {
  await deployments.finish(await deployments.run('unknown'));
  expect((await service.get(`${environments}?name=unknown&${V}`)).json.count).toBe(1);
});

test('the agent that runs a stage shows it, and remembers it afterwards', async () => {
  const build = await deployments.run('history');
  await deployments.finish(build);
  const query = 'includeAssignedRequest=true&includeLastCompletedRequest=true';
  const { json } = await service.get(`/contoso/_apis/distributedtask/pools/2/agents?${query}&${V}`);
  const last = json.value.flatMap((agent: { lastCompletedRequest?: object }) => agent.lastCompletedRequest ?? []);
  expect(last).toContainEqual(
    expect.objectContaining({ result: 'succeeded', owner: expect.objectContaining({ id: build }) }),
  );
  const requests = await service.get('/contoso/_apis/distributedtask/pools/2/jobrequests?api-version=7.1');
  expect(requests.json.count).toBeGreaterThan(0);
});

test('a connection has checks of its own, and remembers which runs used it', async () => {
  const connections = '/contoso/Fabrikam/_apis/serviceendpoint';
  const { json } = await service.get(`${connections}/endpoints?endpointNames=Azure&${V}`);
  const [{ id }] = json.value;
  const before = await deployments.run('connection');
  await deployments.finish(before);
  const definitionRef = { id: '86b05a0c-73e6-4f7d-b3cf-e38f3b39a75b', name: 'evaluatebranchProtection' };
  const settings = { definitionRef, inputs: { allowedBranches: 'refs/heads/release/*' } };
  const check = { type: TASK, resource: { type: 'endpoint', id, name: 'Azure' }, settings };
  const path = '/contoso/Fabrikam/_apis/pipelines/checks/configurations';
  const added = await service.send('POST', `${path}?api-version=7.1-preview.1`, check);
  expect((await deployments.finish(await deployments.run('connection'))).result).toBe('failed');
  // The other tests want to deploy too.
  await service.send('DELETE', `${path}/${added.json.id}?api-version=7.1-preview.1`);
  const history = await service.get(`${connections}/${id}/executionhistory?top=50&${V}`);
  const uses = history.json.value.filter(({ data }: { data: { owner: { id: number } } }) => data.owner.id === before);
  expect(uses).toEqual([
    {
      endpointId: id,
      data: expect.objectContaining({
        planType: 'Build',
        result: 'succeeded',
        definition: expect.objectContaining({ name: 'connection' }),
      }),
    },
  ]);
});
