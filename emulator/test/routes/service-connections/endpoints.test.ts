import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const service = useEmulator();
const V = 'api-version=7.1';
const inProject = (path: string, project = 'Fabrikam') => `/contoso/${project}/_apis/serviceendpoint/endpoints${path}`;
const all = (path: string) => `/contoso/_apis/serviceendpoint/endpoints${path}`;
const reference = async (project: string, name: string) => ({
  projectReference: { id: (await service.get(`/contoso/_apis/projects/${project}?${V}`)).json.id, name: project },
  name,
});

const generic = (name: string) => ({
  data: {},
  name,
  type: 'Generic',
  url: 'https://myserver.example',
  authorization: { scheme: 'UsernamePassword', parameters: { username: 'me', password: 'never-shown' } },
});

const create = async (name: string, more: object = {}) =>
  service.send('POST', all(`?${V}`), {
    ...generic(name),
    serviceEndpointProjectReferences: [await reference('Fabrikam', name)],
    ...more,
  });

test('connections are listed without their secrets, and those that failed only on request', async () => {
  const { json } = await service.get(inProject(`?${V}`));
  expect(names(json).filter((name: string) => name.startsWith('Fabrikam-'))).toEqual([
    'Fabrikam-GitHub',
    'Fabrikam-Azure',
  ]);
  expect(json.value[1].authorization.parameters.serviceprincipalid).toMatch(/^2222/);
  expect(JSON.stringify(json)).not.toContain('a-secret-of-the-demo');
  const failed = await service.get(inProject(`?includeFailed=true&type=DockerRegistry&${V}`));
  expect(failed.json.value[0]).toMatchObject({ isReady: false, operationStatus: { state: 'Failed' } });
});

test('connections are found by type, scheme, names and ids', async () => {
  const listed = async (query: string) => names((await service.get(inProject(`?${query}&${V}`))).json);
  expect(await listed('type=azurerm&authSchemes=ServicePrincipal,ManagedServiceIdentity')).toEqual(['Fabrikam-Azure']);
  expect(await listed('endpointNames=fabrikam-github')).toEqual(['Fabrikam-GitHub']);
  expect(await listed('owner=AgentCloud')).toEqual([]);
  const { json } = await service.get(inProject(`?endpointNames=Fabrikam-GitHub&${V}`));
  expect(await listed(`endpointIds=${json.value[0].id}&actionFilter=use`)).toEqual(['Fabrikam-GitHub']);
});

test('a connection that is not there is null and no error', async () => {
  const { status, json } = await service.get(inProject(`/00000000-0000-0000-0000-000000000000?${V}`));
  expect([status, json]).toEqual([200, null]);
});

test('a connection is created for a project, and its secrets stay inside', async () => {
  const { status, json } = await create('created');
  expect([status, json.authorization]).toEqual([
    200,
    { parameters: { username: 'me', password: null }, scheme: 'UsernamePassword' },
  ]);
  expect(json).toMatchObject({
    isReady: true,
    isShared: false,
    owner: 'library',
    createdBy: { displayName: 'Ada Contoso' },
  });
  expect((await service.get(inProject(`/${json.id}?${V}`))).json).toEqual(json);
});

test('a name that is taken, an unknown type, and missing fields are refused', async () => {
  await create('taken');
  const again = await create('TAKEN');
  expect([again.status, again.json.typeKey, again.json.message]).toEqual([
    500,
    'DuplicateServiceConnectionException',
    expect.stringMatching(/^Service connection with name TAKEN already exists\. /),
  ]);
  const unknown = await create('unknown', { type: 'sonarqube' });
  expect([unknown.status, unknown.json.message]).toEqual([
    400,
    "Unable to find service endpoint type 'sonarqube' using authentication scheme 'UsernamePassword'.",
  ]);
  expect((await create('no scheme', { authorization: null })).status).toBe(400);
  expect((await create('no project', { serviceEndpointProjectReferences: [] })).status).toBe(400);
  expect((await create('')).status).toBe(400);
});

test('a connection for which the service makes an application is ready a little later', async () => {
  const { json } = await create('automatic', {
    type: 'azurerm',
    url: 'https://management.azure.com/',
    authorization: {
      scheme: 'WorkloadIdentityFederation',
      parameters: { tenantid: '11111111-1111-4111-8111-111111111111' },
    },
    data: { creationMode: 'Automatic', subscriptionId: '33333333-3333-4333-8333-333333333333' },
  });
  expect([json.isReady, json.operationStatus]).toEqual([false, { state: 'InProgress', statusMessage: '' }]);
  expect(json.authorization.parameters.workloadIdentityFederationSubject).toBe('sc://contoso/Fabrikam/automatic');
  service.emulator.clock.advance(5000);
  const later = (await service.get(inProject(`/${json.id}?${V}`))).json;
  expect([later.isReady, later.operationStatus.state]).toEqual([true, 'Ready']);
  expect(later.authorization.parameters.serviceprincipalid).toMatch(/^[0-9a-f-]{36}$/);
});

test('an update replaces everything but the secrets that come back without a value', async () => {
  const { json } = await create('before');
  const { createdBy, operationStatus, ...known } = json;
  const body = {
    ...known,
    name: 'after',
    url: 'https://other.example',
    serviceEndpointProjectReferences: [await reference('Fabrikam', 'after')],
  };
  const updated = await service.send('PUT', all(`/${json.id}?${V}`), body);
  expect([updated.json.name, updated.json.url, updated.json.authorization]).toEqual([
    'after',
    'https://other.example',
    { parameters: { username: 'me', password: null }, scheme: 'UsernamePassword' },
  ]);
  const many = await service.send('PUT', all(`?${V}`), [{ ...body, description: 'Twice.' }]);
  expect([many.json.count, many.json.value[0].description]).toEqual([1, 'Twice.']);
  const missing = await service.send('PUT', all(`/00000000-0000-0000-0000-000000000000?${V}`), body);
  expect([missing.status, missing.json.typeKey]).toEqual([404, 'ServiceEndpointNotFoundException']);
});

test('a shared connection has a name in each project, and is gone when the last one gives it up', async () => {
  const { json } = await create('theirs');
  const there = await reference('Tailspin', 'ours');
  expect((await service.send('PATCH', all(`/${json.id}?${V}`), [there])).status).toBe(204);
  const shared = (await service.get(inProject(`/${json.id}?${V}`, 'Tailspin'))).json;
  expect([shared.name, shared.isShared, shared.serviceEndpointProjectReferences.length]).toEqual(['ours', true, 2]);
  const here = await reference('Fabrikam', 'theirs');
  const remove = (ids: string) => service.send('DELETE', all(`/${json.id}?projectIds=${ids}&deep=false&${V}`));
  expect((await remove(here.projectReference.id)).status).toBe(204);
  expect((await service.get(inProject(`/${json.id}?${V}`))).json).toBeNull();
  expect((await remove(there.projectReference.id)).status).toBe(204);
  expect((await remove(there.projectReference.id)).status).toBe(404);
});

test('a type says how to sign in and which fields are secret', async () => {
  const { json } = await service.get(`/contoso/_apis/serviceendpoint/types?type=github&scheme=Token&${V}`);
  const token = json.value[0].authenticationSchemes.find(({ scheme }: { scheme: string }) => scheme === 'Token');
  expect(token.inputDescriptors[0]).toMatchObject({ id: 'AccessToken', isConfidential: true });
  expect((await service.get(`/contoso/_apis/serviceendpoint/types?${V}`)).json.count).toBeGreaterThan(10);
});
