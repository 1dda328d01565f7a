import { type Emulator, startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';
import { FABRIKAM, stage } from './define.js';

// What the published specifications leave out, though Microsoft's own clients use it: not for the contract check.
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN], now: new Date('2024-03-01T09:00:00Z') });
});
afterAll(() => emulator.close());

const V = 'api-version=7.1-preview.1';
const JSON_TYPE = { 'content-type': 'application/json' };
const get = (path: string) => ask(emulator, path);
const send = (method: string, path: string, body?: unknown) =>
  ask(emulator, path, { method, body, headers: JSON_TYPE });

test('releases are on the collection of a Server too', async () => {
  const { json } = await get('/tfs/DefaultCollection/Fabrikam/_apis/release/releases/3?api-version=7.0');
  expect(json.url).toMatch(/\/tfs\/DefaultCollection\/[0-9a-f-]{36}\/_apis\/Release\/releases\/3$/);
});

test('releases and definitions have tags, which lists can ask for', async () => {
  const tags = `${FABRIKAM}/releases/1/tags`;
  expect((await send('PATCH', `${tags}/spring%202024?${V}`)).json.value).toEqual(['spring 2024']);
  expect((await send('POST', `${tags}?${V}`, ['live', 'SPRING 2024'])).json.value).toEqual(['spring 2024', 'live']);
  expect((await send('DELETE', `${tags}/live?${V}`)).json.value).toEqual(['spring 2024']);
  expect((await get(`${FABRIKAM}/tags?${V}`)).json.value).toEqual(['spring 2024']);
  const found = await get(`${FABRIKAM}/releases?tagFilter=Spring%202024&api-version=7.1`);
  expect(found.json.value.map(({ name }: { name: string }) => name)).toEqual(['Release-1']);
  await send('PATCH', `${FABRIKAM}/definitions/1/tags/web?${V}`);
  expect((await get(`${FABRIKAM}/definitions?tagFilter=web&$expand=tags&api-version=7.1`)).json.value[0].tags).toEqual([
    'web',
  ]);
});

test('a release that is not kept is deleted and brought back, and its history says so', async () => {
  const path = `${FABRIKAM}/releases/2`;
  await send('PATCH', `${path}?api-version=7.1`, { keepForever: true });
  expect((await send('DELETE', `${path}?api-version=7.1`)).status).toBe(400);
  await send('PATCH', `${path}?api-version=7.1`, { keepForever: false });
  expect((await send('DELETE', `${path}?comment=old&api-version=7.1`)).status).toBe(204);
  expect((await get(`${path}?api-version=7.1`)).status).toBe(404);
  expect((await send('PUT', `${path}?comment=again&api-version=7.1`)).status).toBe(204);
  const { json } = await get(`${path}/history?${V}`);
  expect(json.value.map(({ changeType }: { changeType: string }) => changeType)).toEqual([
    'Create',
    'Update',
    'Update',
    'Delete',
    'Undelete',
  ]);
});

test('a deleted definition is brought back', async () => {
  const path = `${FABRIKAM}/definitions/1?api-version=7.1`;
  await send('DELETE', `${path}&forceDelete=true`);
  expect((await get(path)).status).toBe(404);
  expect((await send('PATCH', path, { comment: 'again' })).json.name).toBe('Fabrikam-Web CD');
});

test('tasks and their logs are found by their stage', async () => {
  const { json } = await get(`${FABRIKAM}/releases/1/environments/1/tasks?api-version=7.1-preview.2`);
  expect(json.value.map(({ name }: { name: string }) => name)).toContain('Deploy');
  const { logUrl } = json.value.find(({ name }: { name: string }) => name === 'Deploy');
  expect((await get(`${new URL(logUrl).pathname}?api-version=7.1-preview.2`)).text).toContain(
    ' Deploying to Staging\r\n',
  );
});

test('a release of the seed has a run as its artifact, and brings what changed since the one before', async () => {
  const { json } = await get(`${FABRIKAM}/releases/3?api-version=7.1`);
  expect(json.artifacts[0]).toMatchObject({ alias: '_Fabrikam-Web CI', type: 'Build', isPrimary: true });
  const { version, branch } = json.artifacts[0].definitionReference;
  const build = await get(`/contoso/Fabrikam/_apis/build/builds/${version.id}?api-version=7.1`);
  expect([build.json.buildNumber, build.json.sourceBranch]).toEqual([version.name, branch.id]);
  expect((await get(`${FABRIKAM}/releases/1/changes?${V}`)).json.count).toBeGreaterThan(0);
});

test('the versions that a new release can have are listed', async () => {
  const { json } = await get('/contoso/Fabrikam/_apis/git/repositories/Fabrikam-Api?api-version=7.1');
  const definitionReference = { definition: { id: json.id, name: json.name } };
  const body = {
    name: 'Git',
    environments: [stage('Dev')],
    artifacts: [{ alias: '_Api', type: 'Git', definitionReference }],
  };
  const { id } = (await send('POST', `${FABRIKAM}/definitions?api-version=7.1`, body)).json;
  const versions = await get(`${FABRIKAM}/artifacts/versions?releaseDefinitionId=${id}&${V}`);
  const [api] = versions.json.artifactVersions;
  expect([api.alias, api.versions.length, api.defaultVersion.commitMessage]).toEqual(['_Api', 3, 'Change 3']);
  const created = await send('POST', `${FABRIKAM}/releases?api-version=7.1`, { definitionId: id });
  const changes = await get(`${FABRIKAM}/releases/${created.json.id}/changes?$top=2&${V}`);
  expect(changes.json.value.map(({ message }: { message: string }) => message)).toEqual(['Change 3', 'Change 2']);
  expect((await get(`${FABRIKAM}/releases/${created.json.id}/workitems?${V}`)).json.count).toBe(0);
});
