import { type Emulator, startEmulator } from '../../src/index.js';
import { ask, TOKEN } from '../ask.js';
import { names } from './names.js';

const ODD = 'Größe 50% & Co';
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
afterAll(() => emulator.close());
const get = (path: string) => ask(emulator, `/contoso/_apis/projects${path}`);

test('projects that are being deleted are listed only on request', async () => {
  expect(names((await get('?api-version=7.1')).json)).toEqual(['Fabrikam', ODD, 'Tailspin']);
  expect((await get('?stateFilter=all&api-version=7.1')).json.count).toBe(4);
  expect(names((await get('?stateFilter=deleting&api-version=7.1')).json)).toEqual(['Retired']);
});

test('a list comes in pages while the header gives a token, which is a number', async () => {
  const first = await get('?$top=2&api-version=7.1');
  expect([first.json.count, first.headers.get('x-ms-continuationtoken')]).toEqual([2, '2']);
  const second = await get('?$top=2&continuationToken=2&api-version=7.1');
  expect([names(second.json), second.headers.get('x-ms-continuationtoken')]).toEqual([['Tailspin'], null]);
  expect(names((await get('?$skip=1&$top=1&api-version=7.1')).json)).toEqual([ODD]);
});

test('a hundred projects are a page when nothing else is asked for', async () => {
  const projects = Array.from({ length: 101 }, (_, index) => ({ name: `p${index}` }));
  const many = await startEmulator({ pats: [TOKEN], seed: { organizations: [{ name: 'many', projects }] } });
  const { json, headers } = await ask(many, '/many/_apis/projects');
  await many.close();
  expect([json.count, headers.get('x-ms-continuationtoken')]).toEqual([100, '100']);
});

test('a project is found by name in any case, by id, and with blanks, percent and Unicode', async () => {
  const byName = await get(`/${encodeURIComponent('GRÖße 50% & CO')}?api-version=7.1`);
  expect(byName.json.name).toBe(ODD);
  const byId = await get(`/${byName.json.id}?includeCapabilities=true&api-version=7.1`);
  expect(byId.json.capabilities.processTemplate.templateName).toBe('Scrum');
  expect((await fetch(byId.json.url)).status).toBe(203);
});

test('a missing project is TF200016 by name and VS800075 by id', async () => {
  const byName = await get('/Nothing?api-version=7.1');
  expect([byName.status, byName.json]).toEqual([
    404,
    {
      $id: '1',
      innerException: null,
      message: expect.stringMatching(/^TF200016: The following project does not exist: Nothing\. /),
      typeName:
        'Microsoft.TeamFoundation.Core.WebApi.ProjectDoesNotExistWithNameException, Microsoft.TeamFoundation.Core.WebApi',
      typeKey: 'ProjectDoesNotExistWithNameException',
      errorCode: 0,
      eventId: 3000,
    },
  ]);
  expect(decodeURIComponent(byName.headers.get('x-tfs-serviceerror') ?? '')).toBe(byName.json.message);
  const byId = await get('/00000000-0000-0000-0000-000000000001?api-version=7.1');
  expect([byId.status, byId.json.message]).toEqual([404, expect.stringMatching(/^VS800075: /)]);
});

test('a number or a filter that is none is refused', async () => {
  expect((await get('?$top=many')).status).toBe(400);
  expect((await get('?stateFilter=sleeping')).status).toBe(400);
});

test('another method is refused with 405', async () => {
  const { status, json, headers } = await ask(emulator, '/contoso/_apis/projects', { method: 'PUT', body: {} });
  expect([status, headers.get('allow')]).toEqual([405, 'GET, POST, PATCH, DELETE']);
  expect(json.value.Message).toBe("The requested resource does not support http method 'PUT'.");
});

test('an unknown route is a text with status 404', async () => {
  const { status, headers } = await ask(emulator, '/contoso/_apis/nothing');
  expect([status, headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
});
