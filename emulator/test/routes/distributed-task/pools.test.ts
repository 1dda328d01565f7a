import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const service = useEmulator();
const V = 'api-version=7.1';
const get = (path: string) => service.get(`/contoso/_apis/distributedtask/${path}`);
const send = (method: string, path: string, body?: unknown) =>
  service.send(method, `/contoso/_apis/distributedtask/${path}`, body);

test('an organization has its own pool, the hosted one and those of the seed', async () => {
  const { json } = await get(`pools?${V}`);
  expect(json.value.map((pool: Record<string, unknown>) => [pool.id, pool.name, pool.isHosted, pool.size])).toEqual([
    [1, 'Default', false, 0],
    [2, 'Azure Pipelines', true, 2],
    [3, 'Fabrikam-Linux', false, 3],
  ]);
  expect((await get(`pools/3?${V}`)).json).toEqual(json.value[2]);
});

test('pools are found by name, type and ids', async () => {
  expect(names((await get(`pools?poolName=fabrikam-linux&poolType=automation&actionFilter=use&${V}`)).json)).toEqual([
    'Fabrikam-Linux',
  ]);
  expect((await get(`pools?poolType=deployment&${V}`)).json.count).toBe(0);
  expect(names((await get(`pools?poolIds=1,3&${V}`)).json)).toEqual(['Default', 'Fabrikam-Linux']);
  expect((await get(`pools?poolIds=one&${V}`)).status).toBe(400);
});

test('a pool is created, changed and deleted, and its name is its own', async () => {
  const created = await send('POST', `pools?${V}`, { name: 'Own machines', autoProvision: false });
  const { id } = created.json;
  expect([created.status, created.json.poolType, created.json.size]).toEqual([200, 'automation', 0]);
  const taken = await send('POST', `pools?${V}`, { name: 'own MACHINES' });
  expect([taken.status, taken.json.typeKey]).toEqual([409, 'TaskAgentPoolExistsException']);
  const changed = await send('PATCH', `pools/${id}?${V}`, { name: 'Other machines', autoUpdate: false });
  expect([changed.json.name, changed.json.autoUpdate]).toEqual(['Other machines', false]);
  expect((await send('DELETE', `pools/${id}?${V}`)).status).toBe(204);
  const gone = await get(`pools/${id}?${V}`);
  expect([gone.status, gone.json.typeKey, gone.json.message]).toEqual([
    404,
    'TaskAgentPoolNotFoundException',
    `No agent pool found with identifier ${id}.`,
  ]);
});

test('a pool needs a name, and the hosted pool stays', async () => {
  expect((await send('POST', `pools?${V}`, {})).status).toBe(400);
  expect((await send('DELETE', `pools/2?${V}`)).status).toBe(400);
});

test('agents show their capabilities on request and are found by them', async () => {
  const all = await get(`pools/3/agents?${V}`);
  const shown = all.json.value.map((agent: Record<string, unknown>) => [agent.name, agent.status, agent.enabled]);
  expect(shown).toEqual([
    ['linux-01', 'online', true],
    ['linux-02', 'offline', true],
    ['windows-01', 'online', false],
  ]);
  expect(all.json.value[0].systemCapabilities).toBeUndefined();
  const one = await get(`pools/3/agents/1?includeCapabilities=true&${V}`);
  expect(one.json.systemCapabilities['Agent.OS']).toBe('Linux');
  const demands = encodeURIComponent('docker,Agent.OS -equals Linux');
  expect(names((await get(`pools/3/agents?demands=${demands}&${V}`)).json)).toEqual(['linux-01', 'linux-02']);
  expect(names((await get(`pools/3/agents?agentName=LINUX-02&${V}`)).json)).toEqual(['linux-02']);
});

test('an agent is registered, taken out of work and removed', async () => {
  const { json: pool } = await send('POST', `pools?${V}`, { name: 'Agents come and go' });
  const path = `pools/${pool.id}/agents`;
  const added = await send('POST', `${path}?${V}`, { name: 'one', version: '4.1.0', maxParallelism: 2 });
  expect([added.status, added.json.status, added.json.maxParallelism]).toEqual([200, 'offline', 2]);
  expect((await send('POST', `${path}?${V}`, { name: 'one' })).status).toBe(409);
  const changed = await send('PATCH', `${path}/1?${V}`, { id: 1, enabled: false });
  expect([changed.json.enabled, changed.json.version]).toEqual([false, '4.1.0']);
  expect((await send('DELETE', `${path}/1?${V}`)).status).toBe(204);
  const gone = await get(`${path}/1?${V}`);
  expect([gone.status, gone.json.typeKey]).toEqual([404, 'TaskAgentNotFoundException']);
});

test('every project has a queue for each pool, with ids of its own', async () => {
  const queues = (project: string) => service.get(`/contoso/${project}/_apis/distributedtask/queues?${V}`);
  const [fabrikam, tailspin] = [await queues('Fabrikam'), await queues('Tailspin')];
  expect(names(fabrikam.json)).toEqual(['Default', 'Azure Pipelines', 'Fabrikam-Linux']);
  expect(fabrikam.json.value[1].pool).toMatchObject({ id: 2, isHosted: true, poolType: 'automation' });
  const ids = [...fabrikam.json.value, ...tailspin.json.value].map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
});

test('queues are found by names, ids and pools', async () => {
  const queues = (query: string) => service.get(`/contoso/Fabrikam/_apis/distributedtask/queues?${query}&${V}`);
  const hosted = (await queues('queueName=azure%20pipelines')).json.value[0];
  expect(hosted.name).toBe('Azure Pipelines');
  expect(names((await queues('queueNames=Default,Fabrikam-Linux')).json)).toEqual(['Default', 'Fabrikam-Linux']);
  expect(names((await queues(`queueIds=${hosted.id}`)).json)).toEqual(['Azure Pipelines']);
  expect(names((await queues('poolIds=3&actionFilter=manage')).json)).toEqual(['Fabrikam-Linux']);
});

test('a queue is created for a pool of the organization and deleted without it', async () => {
  const base = '/contoso/Tailspin/_apis/distributedtask/queues';
  const created = await service.send('POST', `${base}?authorizePipelines=true&${V}`, { name: 'Fast', pool: { id: 3 } });
  expect([created.status, created.json.pool.name]).toEqual([200, 'Fabrikam-Linux']);
  const again = await service.send('POST', `${base}?${V}`, { name: 'fast', pool: { id: 3 } });
  expect([again.status, again.json.typeKey]).toEqual([409, 'TaskAgentQueueExistsException']);
  expect((await service.send('POST', `${base}?${V}`, { name: 'None', pool: { id: 99 } })).status).toBe(404);
  expect((await service.send('DELETE', `${base}/${created.json.id}?${V}`)).status).toBe(204);
  const gone = await service.get(`${base}/${created.json.id}?${V}`);
  expect([gone.status, gone.json.typeKey]).toEqual([404, 'TaskAgentQueueNotFoundException']);
  expect((await get(`pools/3?${V}`)).status).toBe(200);
});

test('administrators keep a text with a pool', async () => {
  const path = '/contoso/_apis/distributedtask/pools/3/poolmetadata?api-version=7.1-preview.1';
  expect((await service.send('PUT', path, 'In the cellar')).status).toBe(204);
  expect((await service.get(path)).text).toBe('"In the cellar"');
});

test('the tasks of every organization are listed, and each has its versions', async () => {
  const { json } = await get(`tasks?${V}`);
  const bash = json.value.find(({ name }: { name: string }) => name === 'Bash');
  expect(bash.version).toEqual({ major: 3, minor: 248, patch: 0, isTest: false });
  expect((await get(`tasks/${bash.id}?${V}`)).json.count).toBe(1);
  expect((await get(`tasks/${bash.id}/3.248.0?${V}`)).json.name).toBe('Bash');
  expect((await get(`tasks/00000000-0000-0000-0000-000000000000?${V}`)).status).toBe(404);
});
