import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const project = (name: string, groups: number) => ({
  name,
  variableGroups: Array.from({ length: groups }, (_, index) => ({
    name: `group-${index + 1}`,
    variables: { plain: 'shown' },
    secrets: { hidden: 'never-shown' },
  })),
});

const service = useEmulator({
  seed: { organizations: [{ name: 'contoso', projects: [project('Web', 3), project('Api', 0)] }] },
});
const V = 'api-version=7.1';
const groups = (path: string) => `/contoso/Web/_apis/distributedtask/variablegroups${path}`;
const all = (path: string) => `/contoso/_apis/distributedtask/variablegroups${path}`;
const reference = async (name: string) => ({
  projectReference: { id: (await service.get(`/contoso/_apis/projects/${name}?${V}`)).json.id, name },
});

const create = async (name: string, variables: object = { a: { value: '1' } }) =>
  service.send('POST', all(`?${V}`), {
    name,
    type: 'Vsts',
    variables,
    variableGroupProjectReferences: [{ ...(await reference('Web')), name }],
  });

test('groups come with the newest first, a secret without its value, and projects only one by one', async () => {
  const { json } = await service.get(groups(`?groupName=group-*&${V}`));
  expect(names(json)).toEqual(['group-3', 'group-2', 'group-1']);
  expect(json.value[0]).toMatchObject({
    variables: { plain: { value: 'shown' }, hidden: { value: null, isSecret: true } },
    variableGroupProjectReferences: null,
    isShared: false,
  });
  const one = await service.get(groups(`/${json.value[0].id}?${V}`));
  expect(one.json.variableGroupProjectReferences[0].projectReference.name).toBe('Web');
  expect(JSON.stringify([json, one.json])).not.toContain('never-shown');
});

test('a list comes in pages whose token is the id that the next one starts with', async () => {
  const query = 'groupName=group-*&$top=2&queryOrder=idAscending';
  const first = await service.get(groups(`?${query}&${V}`));
  const token = first.headers.get('x-ms-continuationtoken');
  expect([names(first.json), token]).toEqual([['group-1', 'group-2'], '3']);
  const second = await service.get(groups(`?${query}&continuationToken=${token}&${V}`));
  expect([names(second.json), second.headers.get('x-ms-continuationtoken')]).toEqual([['group-3'], null]);
  expect(names((await service.get(groups(`?groupIds=1,3&${V}`))).json)).toEqual(['group-3', 'group-1']);
});

test('a group that is not there, or not in the project, is null and no error', async () => {
  const missing = await service.get(groups(`/999?${V}`));
  expect([missing.status, missing.json]).toEqual([200, null]);
  expect((await service.get(`/contoso/Api/_apis/distributedtask/variablegroups/1?${V}`)).json).toBeNull();
});

test('a group is created for a project, and its name is taken from then on', async () => {
  const { status, json } = await create('created', { a: { value: '1' }, b: { value: 's', isSecret: true } });
  expect([status, json.variables, json.createdBy.displayName]).toEqual([
    200,
    { a: { value: '1' }, b: { value: null, isSecret: true } },
    null,
  ]);
  const again = await create('CREATED');
  expect([again.status, again.json.typeKey]).toEqual([409, 'VariableGroupExistsException']);
});

test('a group needs a name, a variable and a project, and no more than one', async () => {
  expect((await create('')).status).toBe(400);
  expect((await create('empty', {})).json.message).toBe('Variable group must have at least one variable defined.');
  const body = { name: 'nowhere', type: 'Vsts', variables: { a: { value: '1' } } };
  const nowhere = await service.send('POST', all(`?${V}`), body);
  expect([nowhere.status, nowhere.json.message]).toEqual([
    400,
    'Atleast one variable group project reference is required',
  ]);
  const variableGroupProjectReferences = [await reference('Web'), await reference('Api')];
  const both = await service.send('POST', all(`?${V}`), { ...body, variableGroupProjectReferences });
  expect([both.status, both.json.message]).toEqual([500, 'Sharing of variable group is not allowed.']);
});

test('an update replaces everything but the secrets that come back without a value', async () => {
  const { json } = await create('updated', { a: { value: '1' }, b: { value: 's', isSecret: true } });
  const before = (await service.get(groups(`/${json.id}?${V}`))).json;
  const { id, name, type, variableGroupProjectReferences } = before;
  const variables = { b: { isSecret: true, value: null }, c: { value: '3', isReadOnly: true } };
  const body = { name: `${name}-2`, type, variables, variableGroupProjectReferences };
  service.emulator.clock.advance(1000);
  const updated = await service.send('PUT', all(`/${id}?${V}`), body);
  expect([updated.json.name, updated.json.variables]).toEqual([
    'updated-2',
    { b: { value: null, isSecret: true }, c: { value: '3', isReadOnly: true } },
  ]);
  expect(updated.json.modifiedOn > before.modifiedOn).toBe(true);
  const empty = await service.send('PUT', all(`/${id}?${V}`), { ...body, variables: {} });
  expect([empty.status, empty.json.typeKey]).toEqual([400, 'ArgumentException']);
  const elsewhere = { ...body, variableGroupProjectReferences: [await reference('Api')] };
  expect((await service.send('PUT', all(`/${id}?${V}`), elsewhere)).json.message).toMatch(
    /^Variable group is not part of project /,
  );
});

test('a shared group is in both projects, and gone when the last one gives it up', async () => {
  const { json } = await create('shared');
  const [web, api] = [await reference('Web'), await reference('Api')];
  const shared = await service.send('PATCH', all(`?variableGroupId=${json.id}&${V}`), [{ ...api, name: 'shared' }]);
  expect(shared.status).toBe(204);
  const inApi = () => service.get(`/contoso/Api/_apis/distributedtask/variablegroups/${json.id}?${V}`);
  expect((await inApi()).json.isShared).toBe(true);
  const remove = (id: string) => service.send('DELETE', all(`/${json.id}?projectIds=${id}&${V}`));
  expect((await remove(web.projectReference.id)).status).toBe(204);
  expect([(await service.get(groups(`/${json.id}?${V}`))).json, (await inApi()).json.name]).toEqual([null, 'shared']);
  expect((await remove(api.projectReference.id)).status).toBe(204);
  const gone = await remove(api.projectReference.id);
  expect([gone.status, gone.json.typeKey]).toEqual([404, 'VariableGroupNotFoundException']);
});

test('a group of a vault has secrets only', async () => {
  const { json } = await service.send('POST', all(`?${V}`), {
    name: 'vault',
    type: 'AzureKeyVault',
    providerData: { serviceEndpointId: '11111111-1111-4111-8111-111111111111', vault: 'kv' },
    variables: { password: { value: null, isSecret: true } },
    variableGroupProjectReferences: [await reference('Web')],
  });
  expect([json.type, json.providerData.vault, json.variables]).toEqual([
    'AzureKeyVault',
    'kv',
    { password: { enabled: true, contentType: '', value: null, isSecret: true } },
  ]);
});
