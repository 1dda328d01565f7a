import { startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from '../build/seed-with.js';
import { names } from '../names.js';

const service = useEmulator({
  seed: seedWith(
    { 'azure-pipelines.yml': 'steps:\n- script: echo hi\n' },
    { name: 'Beta', runCount: 3 },
    { name: 'alpha', folder: '\\Services' },
    { name: 'Gamma' },
  ),
});
const PIPELINES = `${API}/pipelines`;
const get = (path: string) => service.get(`${PIPELINES}${path}`);

async function create(name: string, configuration: object | null = {}) {
  const { json } = await service.get(`${API}/git/repositories/Shop?${VERSION}`);
  const repository = { id: json.id, type: 'azureReposGit' };
  const given = configuration && { type: 'yaml', path: 'azure-pipelines.yml', repository, ...configuration };
  return service.send('POST', `${PIPELINES}?${VERSION}`, { name, folder: '\\Made', configuration: given });
}

test('pipelines come in the order that is asked for, page by page', async () => {
  expect(names((await get(`?orderBy=name%20asc&${VERSION}`)).json).slice(0, 2)).toEqual(['alpha', 'Beta']);
  const first = await get(`?orderBy=id%20asc&$top=2&${VERSION}`);
  const token = first.headers.get('x-ms-continuationtoken');
  expect([names(first.json), token]).toEqual([['Beta', 'alpha'], '2']);
  expect(names((await get(`?$top=1&continuationToken=${token}&${VERSION}`)).json)).toEqual(['Gamma']);
  expect((await get(`?orderBy=mood&${VERSION}`)).status).toBe(400);
});

test('a pipeline on its own says where its YAML is, one in a list does not', async () => {
  const { json } = await get(`/2?${VERSION}`);
  expect(json).toMatchObject({
    id: 2,
    name: 'alpha',
    folder: '\\Services',
    revision: 1,
    configuration: { type: 'yaml', path: 'azure-pipelines.yml', repository: { type: 'azureReposGit' } },
  });
  expect((await get(`?${VERSION}`)).json.value[0]).not.toHaveProperty('configuration');
});

test('a pipeline is made from a file of a repository, and is a definition too', async () => {
  const { status, json } = await create('Made');
  expect([status, json.folder]).toEqual([200, '\\Made']);
  const { json: definition } = await service.get(`${API}/build/definitions/${json.id}?${VERSION}`);
  expect(definition).toMatchObject({
    name: 'Made',
    path: '\\Made',
    process: { yamlFilename: 'azure-pipelines.yml', type: 2 },
  });
});

test('a pipeline without a configuration, of another kind, or with a name that is taken is refused', async () => {
  expect((await create('None', null)).status).toBe(400);
  expect((await create('Designer', { type: 'designerJson' })).json.typeKey).toBe('PipelineValidationException');
  expect((await create('No path', { path: '' })).status).toBe(400);
  await create('Twice');
  expect((await create('Twice')).status).toBe(409);
});

test('a pipeline that is not there is the service’s status 500', async () => {
  const { status, json } = await service.send('POST', `${PIPELINES}/999/runs?${VERSION}`, {});
  expect([status, json.typeKey]).toEqual([500, 'PipelineNotFoundException']);
});

test('the runs of a pipeline come from the newest', async () => {
  const { json } = await get(`/1/runs?${VERSION}`);
  expect(json.value.map(({ id }: { id: number }) => id)).toEqual([3, 2, 1]);
  expect(json.value[0]).toMatchObject({ state: 'completed', pipeline: { id: 1, name: 'Beta' } });
  expect((await get(`/2/runs/1?${VERSION}`)).json.typeKey).toBe('RunNotFoundException');
});

test('YAML files that could be pipelines are found, and a template is at hand', async () => {
  const seed = seedWith({ 'azure-pipelines.yml': 'steps: []\n', 'other.yml': '' });
  const emulator = await startEmulator({ pats: [TOKEN], seed });
  const read = async (path: string) => (await ask(emulator, `${API}/${path}`)).json;
  const { id } = await read(`git/repositories/Shop?${VERSION}`);
  const query = `repositoryType=azureReposGit&repositoryId=${id}&branch=main&${VERSION}`;
  const found = await read(`pipelines/configurations?${query}`);
  expect(found.value).toEqual([{ path: '/azure-pipelines.yml', content: 'steps: []\n' }]);
  const templates = await read(`pipelines/templates/recommendedtemplates?${query}`);
  expect(templates.value[0].content).toMatch(/^trigger:/);
  await emulator.close();
});
