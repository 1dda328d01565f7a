import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';
import { after, define, FABRIKAM, ON_RELEASE, release, sendable, stage } from './define.js';

const service = useEmulator();
const V = 'api-version=7.1';
const list = async (query: string) => (await service.get(`${FABRIKAM}/definitions?${query}&${V}`)).json;
const create = (body: object) => service.send('POST', `${FABRIKAM}/definitions?${V}`, body);

test('the seed has a definition with two stages, the second of which is approved first', async () => {
  const { json } = await service.get(`${FABRIKAM}/definitions/1?${V}`);
  expect([json.name, json.path, json.revision]).toEqual(['Fabrikam-Web CD', '\\Web', 1]);
  const [staging, production] = json.environments;
  expect([staging.name, staging.rank, staging.preDeployApprovals.approvals[0].isAutomated]).toEqual([
    'Staging',
    1,
    true,
  ]);
  expect(production.conditions).toEqual([{ name: 'Staging', conditionType: 'environmentState', value: '4' }]);
  expect(production.preDeployApprovals.approvals[0].approver.displayName).toBe('Ada Contoso');
  expect(production.badgeUrl).toMatch(/\/_apis\/public\/Release\/badge\/[0-9a-f-]{36}\/1\/2$/);
});

test('a new definition gets ids, ranks and an owner, and its secrets come back without their values', async () => {
  const json = await define(service, 'New one', [stage('Dev', ON_RELEASE), stage('QA', after('Dev'))], {
    path: 'Deep/Down',
    variables: { color: { value: 'blue', allowOverride: true }, key: { value: 'hidden', isSecret: true } },
  });
  expect(json.environments.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2]);
  expect(json.environments[0].owner.displayName).toBe('Ada Contoso');
  expect([json.path, json.source, json.revision]).toEqual(['\\Deep\\Down', 'restApi', 1]);
  expect(json.variables).toEqual({
    color: { value: 'blue', allowOverride: true },
    key: { value: null, isSecret: true },
  });
});

test('an update needs the newest revision, and keeps secrets whose values it does not send', async () => {
  const variables = { key: { value: 'hidden', isSecret: true } };
  const first = await define(service, 'Changing', [stage('Dev')], { variables });
  const put = (body: object) => service.send('PUT', `${FABRIKAM}/definitions?${V}`, body);
  const second = await put({ ...sendable(first), description: 'Anew', comment: 'say more' });
  expect([second.status, second.json.revision, second.json.description]).toEqual([200, 2, 'Anew']);
  expect(second.json.environments[0].id).toBe(first.environments[0].id);
  const stale = await put({ ...sendable(first), description: 'Too late' });
  expect([stale.status, stale.json.typeKey]).toEqual([400, 'InvalidRequestException']);
  expect(stale.json.message).toMatch(/You are using an old copy of the release pipeline/);
  const missing = await put({ ...sendable(first), id: 999 });
  expect([missing.status, missing.json.typeKey]).toEqual([404, 'ReleaseDefinitionNotFoundException']);
});

test('every revision is kept, and can be downloaded', async () => {
  const first = await define(service, 'Versioned', [stage('Dev')]);
  await service.send('PUT', `${FABRIKAM}/definitions?${V}`, {
    ...sendable(first),
    name: 'Renamed',
    comment: 'better name',
  });
  const { json } = await service.get(`${FABRIKAM}/definitions/${first.id}/revisions?${V}`);
  expect(json.value).toMatchObject([
    { revision: 1, changeType: 'add' },
    { revision: 2, changeType: 'update', comment: 'better name' },
  ]);
  const old = await service.get(`${FABRIKAM}/definitions/${first.id}/revisions/1?${V}`);
  expect(JSON.parse(old.text).name).toBe('Versioned');
});

test.each([
  ['no name', { environments: [stage('Dev')] }, /Parameter name: releaseDefinition.Name/],
  ['no stages', { name: 'x' }, /at least one stage/],
  [
    'a stage without approvals',
    { name: 'x', environments: [stage('Dev', { postDeployApprovals: null })] },
    /^VS402877: /,
  ],
  ['a stage that keeps nothing', { name: 'x', environments: [stage('Dev', { retentionPolicy: null })] }, /^VS402982: /],
  ['gaps between ranks', { name: 'x', environments: [stage('Dev', { rank: 2 })] }, /^VS402874: /],
  [
    'a stage after none',
    { name: 'x', environments: [stage('Dev', after('Nowhere'))] },
    /'Nowhere', which does not exist/,
  ],
  [
    'an artifact without a source',
    { name: 'x', environments: [stage('Dev')], artifacts: [{ alias: 'a' }] },
    /^VS402862: /,
  ],
])('a definition with %s is refused', async (_, body, message) => {
  const { status, json } = await create(body);
  expect([status, json.message]).toEqual([400, expect.stringMatching(message)]);
});

test('a name is unique in its folder', async () => {
  await define(service, 'Only one', [stage('Dev')]);
  const { status, json } = await create({ name: 'only ONE', environments: [stage('Dev')] });
  expect([status, json.typeKey]).toEqual([409, 'ReleaseDefinitionAlreadyExistsException']);
  await define(service, 'Only one', [stage('Dev')], { path: '\\Elsewhere' });
});

test('a list is searched by name, exactly or in part, and shows what is asked for', async () => {
  await define(service, 'Search me', [stage('Dev')], { path: '\\Haystack' });
  await define(service, 'Search me too', [stage('Dev')], { path: '\\Haystack\\Below' });
  expect(names(await list('searchText=search%20me'))).toEqual(['Search me', 'Search me too']);
  expect(names(await list('searchText=search%20me&isExactNameMatch=true'))).toEqual(['Search me']);
  expect(names(await list('path=%5CHaystack&queryOrder=nameDescending'))).toEqual(['Search me too', 'Search me']);
  expect(names(await list('searchText=below&searchTextContainsFolderName=true'))).toEqual(['Search me too']);
  const [plain] = (await list('definitionIdFilter=1')).value;
  const [full] = (await list('definitionIdFilter=1&$expand=environments,lastRelease')).value;
  expect([plain.environments, full.environments.length, full.lastRelease.name]).toEqual([undefined, 2, 'Release-3']);
});

test('a list comes in pages with a token in a header', async () => {
  for (const name of ['Page 1', 'Page 2', 'Page 3']) await define(service, name, [stage('Dev')], { path: '\\Pages' });
  const first = await service.get(`${FABRIKAM}/definitions?path=%5CPages&$top=2&${V}`);
  const token = first.headers.get('x-ms-continuationtoken') ?? '';
  expect(names(first.json)).toEqual(['Page 1', 'Page 2']);
  const second = await service.get(`${FABRIKAM}/definitions?path=%5CPages&$top=2&continuationToken=${token}&${V}`);
  expect([names(second.json), second.headers.get('x-ms-continuationtoken')]).toEqual([['Page 3'], null]);
});

test('a definition is deleted with its releases, and not while they are being deployed unless forced', async () => {
  const { id } = await define(service, 'Going', [stage('Dev', ON_RELEASE)]);
  const { id: releaseId } = await release(service, id);
  service.emulator.clock.advance(2_000);
  const path = `${FABRIKAM}/definitions/${id}?${V}`;
  expect((await service.get(`${FABRIKAM}/releases/${releaseId}?${V}`)).json.environments[0].status).not.toBe(
    'notStarted',
  );
  expect((await service.send('DELETE', path)).status).toBe(400);
  expect((await service.send('DELETE', `${path}&forceDelete=true&comment=old`)).status).toBe(204);
  expect((await service.get(path)).json.message).toBe(
    `VS402936: Release pipeline with ID ${id} does not exist. Specify a valid ID and try again.`,
  );
  expect((await service.get(`${FABRIKAM}/releases/${releaseId}?${V}`)).status).toBe(404);
  expect(names(await list('isDeleted=true'))).toEqual(['Going']);
});

test('folders are made, moved with what is in them, and deleted once they are empty', async () => {
  const folders = `${FABRIKAM}/folders`;
  const made = await service.send('POST', `${folders}?${V}`, { path: '\\Tools', description: 'For us' });
  expect([made.status, made.json.path, made.json.description]).toEqual([200, '\\Tools', 'For us']);
  expect((await service.send('POST', `${folders}?${V}`, { path: '\\tools' })).status).toBe(409);
  const { id } = await define(service, 'Tool', [stage('Dev')], { path: '\\Tools\\Inner' });
  const moved = await service.send('PATCH', `${folders}/%5CTools?${V}`, { path: '\\Utilities' });
  expect(moved.json).toMatchObject({ path: '\\Utilities', description: 'For us' });
  expect((await service.get(`${FABRIKAM}/definitions/${id}?${V}`)).json.path).toBe('\\Utilities\\Inner');
  expect((await service.send('DELETE', `${folders}/%5CUtilities?${V}`)).status).toBe(400);
  await service.send('DELETE', `${FABRIKAM}/definitions/${id}?${V}`);
  expect((await service.send('DELETE', `${folders}/%5CUtilities?${V}`)).status).toBe(204);
  const { json } = await service.get(`${folders}?${V}`);
  expect(json.value.map(({ path }: { path: string }) => path)).not.toContain('\\Utilities');
});
