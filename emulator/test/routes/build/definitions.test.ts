import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';
import { API, seedWith, VERSION } from './seed-with.js';

const service = useEmulator({
  seed: seedWith(
    { 'azure-pipelines.yml': 'steps:\n- script: echo hi\n' },
    { name: 'CI', variables: { configuration: 'Release' }, secrets: ['token'], runs: [{}, { failingTask: 'CmdLine' }] },
    { name: 'Nightly', folder: '\\Services', yamlPath: 'nightly.yml' },
    { name: 'Nightly web', folder: 'Services/Web' },
  ),
});
const DEFINITIONS = `${API}/build/definitions`;
const list = (query = '') => service.get(`${DEFINITIONS}?${VERSION}${query}`);
const show = (id: number, query = '') => service.get(`${DEFINITIONS}/${id}?${VERSION}${query}`);
const change = (method: string, id: number, body: unknown) =>
  service.send(method, `${DEFINITIONS}/${id}?${VERSION}`, body);

async function repositoryId(): Promise<string> {
  return (await service.get(`${API}/git/repositories/Shop?${VERSION}`)).json.id;
}

async function create(name: string, more: object = {}) {
  const repository = { id: await repositoryId(), type: 'tfsgit', defaultBranch: 'main' };
  const process = { yamlFilename: 'azure-pipelines.yml', type: 2 };
  const triggers = [{ settingsSourceType: 2, triggerType: 2 }];
  return service.send('POST', `${DEFINITIONS}?${VERSION}`, { name, repository, process, triggers, ...more });
}

test('a list is narrowed down by name with wildcards, folder, id and YAML file, in any case', async () => {
  expect(names((await list('&name=NIGHT*')).json)).toEqual(['Nightly', 'Nightly web']);
  expect(names((await list('&name=nightly')).json)).toEqual(['Nightly']);
  expect(names((await list('&path=/services')).json)).toEqual(['Nightly']);
  expect(names((await list('&definitionIds=1,3')).json)).toEqual(['CI', 'Nightly web']);
  expect(names((await list('&yamlFilename=Nightly.yml')).json)).toEqual(['Nightly']);
});

test('a repository has to come with its type', async () => {
  const id = await repositoryId();
  expect(names((await list(`&repositoryId=${id}&repositoryType=TfsGit&definitionIds=1`)).json)).toEqual(['CI']);
  expect((await list(`&repositoryId=${id}`)).status).toBe(400);
});

test('a list in pages keeps its order', async () => {
  const first = await list('&queryOrder=definitionNameDescending&$top=1&definitionIds=1,2,3');
  const token = first.headers.get('x-ms-continuationtoken') ?? '';
  expect(names(first.json)).toEqual(['Nightly web']);
  const rest = await list(
    `&queryOrder=definitionNameDescending&definitionIds=1,2,3&continuationToken=${encodeURIComponent(token)}`,
  );
  expect([names(rest.json), rest.headers.get('x-ms-continuationtoken')]).toEqual([['Nightly', 'CI'], null]);
});

test('pipelines can be told by when they last ran', async () => {
  expect(names((await list('&builtAfter=2024-03-01T00:00:00Z')).json)).toEqual(['CI']);
  expect(names((await list('&notBuiltAfter=2024-03-01T00:00:00Z&name=Night*')).json)).toEqual([
    'Nightly',
    'Nightly web',
  ]);
});

test('the latest runs come on request', async () => {
  const [ci] = (await list('&name=CI&includeLatestBuilds=true')).json.value;
  expect([ci.latestBuild.id, ci.latestCompletedBuild.result]).toEqual([2, 'failed']);
});

test('values of secrets never come back, in no form', async () => {
  const { json } = await show(1);
  expect(json.variables).toEqual({
    configuration: { value: 'Release', allowOverride: true },
    token: { value: null, isSecret: true },
  });
  expect((await list('&name=CI&includeAllProperties=true')).json.value[0].variables.token.value).toBeNull();
});

test('a new pipeline starts at revision 1, and its folder is made', async () => {
  const { status, json } = await create('New', { path: '\\Made\\Up', description: 'Fresh' });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    name: 'New',
    path: '\\Made\\Up',
    revision: 1,
    description: 'Fresh',
    queueStatus: 'enabled',
  });
  expect(json.triggers[0]).toMatchObject({ triggerType: 'continuousIntegration', batchChanges: false });
  expect(json.repository).toMatchObject({ type: 'TfsGit', name: 'Shop', defaultBranch: 'main' });
  const folders = await service.get(`${API}/build/folders/Made?api-version=7.1-preview.2`);
  expect(folders.json.value.map(({ path }: { path: string }) => path)).toEqual(['\\Made', '\\Made\\Up']);
});

test('a name that is taken in its folder is refused, and not one in another', async () => {
  const { status, json } = await create('CI');
  expect([status, json.typeKey]).toEqual([409, 'DefinitionExistsException']);
  expect((await create('CI', { path: '\\Elsewhere' })).status).toBe(200);
});

test('what a pipeline cannot be without is asked for', async () => {
  expect((await create('')).status).toBe(400);
  expect((await create('No process', { process: null })).json.message).toMatch(/definition\.Process/);
  expect((await create('No repository', { repository: null })).status).toBe(400);
  const lost = await create('Lost', { repository: { id: '00000000-0000-0000-0000-000000000001', type: 'TfsGit' } });
  expect(lost.json.typeKey).toBe('InvalidDefinitionException');
});

test('an update needs the newest revision, keeps secrets that come without a value, and counts up', async () => {
  const { json: made } = await create('Secretive', { variables: { key: { value: 's3cret', isSecret: true } } });
  expect(made.variables.key).toEqual({ value: null, isSecret: true });
  const { json: changed, status } = await change('PUT', made.id, { ...made, name: 'Changed' });
  expect([status, changed.name, changed.revision, changed.repository.defaultBranch]).toEqual([
    200,
    'Changed',
    2,
    'refs/heads/main',
  ]);
  expect((await change('PUT', made.id, { ...made, name: 'Late' })).status).toBe(409);
  expect((await change('PUT', made.id, { ...changed, id: 0 })).json.message).toMatch(/supplied pipeline has ID 0/);
});

test('earlier revisions can be read and are listed', async () => {
  const { json: made } = await create('Old name');
  await change('PUT', made.id, { ...made, name: 'New name', comment: 'renamed' });
  expect((await show(made.id, '&revision=1')).json.name).toBe('Old name');
  const { json } = await service.get(`${DEFINITIONS}/${made.id}/revisions?${VERSION}`);
  expect(json.value).toMatchObject([
    { revision: 1, name: 'Old name', changeType: 'add' },
    { revision: 2, name: 'New name', changeType: 'update', comment: 'renamed' },
  ]);
  expect((await show(made.id, '&revision=9')).status).toBe(404);
});

test('a deleted pipeline is gone with its runs, and can be restored', async () => {
  const { json: made } = await create('Short-lived');
  expect((await change('DELETE', made.id, undefined)).status).toBe(204);
  expect((await show(made.id)).json).toMatchObject({
    message: `Build pipeline ${made.id} was not found.`,
    typeKey: 'DefinitionNotFoundException',
  });
  await service.send('PATCH', `${DEFINITIONS}/${made.id}?deleted=false&${VERSION}`);
  expect((await show(made.id)).json.name).toBe('Short-lived');
});

test('a pipeline of another project is not found', async () => {
  expect((await service.get(`/contoso/Tailspin/_apis/build/definitions/1?${VERSION}`)).status).toBe(404);
});

test('a copy takes over what the body does not say', async () => {
  const { json } = await service.send('POST', `${DEFINITIONS}?definitionToCloneId=1&${VERSION}`, {
    name: 'Copy of CI',
  });
  expect([json.name, json.variables.configuration.value, json.process.yamlFilename]).toEqual([
    'Copy of CI',
    'Release',
    'azure-pipelines.yml',
  ]);
});

test('a draft is shown with what it is a draft of', async () => {
  const { json: draft } = await create('CI draft', { draftOf: { id: 1 } });
  expect([draft.quality, draft.draftOf.id]).toEqual(['draft', 1]);
  expect((await show(1)).json.drafts.map(({ id }: { id: number }) => id)).toEqual([draft.id]);
});

test('the YAML of a pipeline comes from the default branch of its repository', async () => {
  const { json } = await service.get(`${DEFINITIONS}/1/yaml?${VERSION}`);
  expect(json.yaml).toBe('steps:\n- script: echo hi\n');
});

test('tags and properties of a pipeline', async () => {
  const tags = `${DEFINITIONS}/2/tags`;
  expect((await service.send('PUT', `${tags}/nightly?${VERSION}`)).json.value).toEqual(['nightly']);
  const changed = await service.send('PATCH', `${tags}?${VERSION}`, { tagsToAdd: ['slow'], tagsToRemove: ['NIGHTLY'] });
  expect(changed.json.value).toEqual(['slow']);
  const properties = `${DEFINITIONS}/2/properties?${VERSION}`;
  const patch = { 'content-type': 'application/json-patch+json' };
  await service.send('PATCH', properties, [{ op: 'add', path: '/owner', value: 'ada' }], patch);
  expect((await service.get(properties)).json).toEqual({
    count: 1,
    value: { owner: { $type: 'System.String', $value: 'ada' } },
  });
});

test('metrics count runs by day and result', async () => {
  const { json } = await service.get(`${DEFINITIONS}/1/metrics?api-version=7.1-preview.1`);
  expect(json.value).toContainEqual(expect.objectContaining({ name: 'TotalBuilds', intValue: 2 }));
});

test('what all pipelines, or one, may use can be granted and taken back', async () => {
  const all = `${API}/build/authorizedresources?api-version=7.1-preview.1`;
  const one = `${DEFINITIONS}/1/resources?api-version=7.1-preview.1`;
  const resource = { type: 'variablegroup', id: '47', authorized: true };
  expect((await service.send('PATCH', all, [{ ...resource, name: 'group1' }])).json).toEqual({
    count: 1,
    value: [resource],
  });
  expect((await service.get(`${all}&type=variablegroup&id=47`)).json.value).toEqual([resource]);
  expect((await service.send('PATCH', all, [{ ...resource, authorized: false }])).json.count).toBe(0);
  await service.send('PATCH', one, [{ type: 'endpoint', id: 'e1', authorized: true }]);
  expect((await service.get(one)).json.value).toEqual([{ type: 'endpoint', id: 'e1', authorized: true }]);
});
