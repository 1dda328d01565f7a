import { type Emulator, startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';

// What the service still answers but no longer publishes, so that these requests are not for the contract check.
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
afterAll(() => emulator.close());

const send = (method: string, path: string, body?: unknown) =>
  ask(emulator, `/contoso/Fabrikam/_apis/${path}`, { method, body, headers: { 'content-type': 'application/json' } });

test('a variable group is created, changed and deleted with its project in the path and nowhere else', async () => {
  const groups = (path: string) => `distributedtask/variablegroups${path}?api-version=5.0-preview.1`;
  const body = { name: 'older', type: 'Vsts', description: '', variables: { a: { isSecret: false, value: '1' } } };
  const created = await send('POST', groups(''), body);
  const { id, variableGroupProjectReferences } = created.json;
  expect([created.status, variableGroupProjectReferences[0].projectReference.name]).toEqual([200, 'Fabrikam']);
  const updated = await send('PUT', groups(`/${id}`), { ...body, description: 'Changed.' });
  expect([updated.status, updated.json.description]).toEqual([200, 'Changed.']);
  expect((await send('DELETE', groups(`/${id}`))).status).toBe(204);
  expect((await send('GET', groups(`/${id}`))).json).toBeNull();
});

test('a service connection is created and deleted with its project in the path and nowhere else', async () => {
  const endpoints = (path: string) => `serviceendpoint/endpoints${path}?deep=false&api-version=5.0-preview.2`;
  const created = await send('POST', endpoints(''), {
    name: 'older',
    type: 'github',
    url: 'https://github.com/',
    authorization: { scheme: 'PersonalAccessToken', parameters: { accessToken: 'never-shown' } },
  });
  const { id, authorization, serviceEndpointProjectReferences } = created.json;
  expect([created.status, authorization.parameters]).toEqual([200, { accessToken: null }]);
  expect(serviceEndpointProjectReferences[0].projectReference.name).toBe('Fabrikam');
  expect((await send('DELETE', endpoints(`/${id}`))).status).toBe(204);
  expect((await send('GET', endpoints(`/${id}`))).json).toBeNull();
});
