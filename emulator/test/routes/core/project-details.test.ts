import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const service = useEmulator();
const V = 'api-version=7.1';
const PREVIEW = 'api-version=7.1-preview.1';
const get = (path: string) => service.get(`/contoso/_apis/${path}`);
const fabrikam = async (): Promise<string> => (await get(`projects/Fabrikam?${V}`)).json.id;
const PATCH = { 'content-type': 'application/json-patch+json' };

test('the four processes of the service are there under their own ids, and Basic is the default', async () => {
  const { json } = await get(`process/processes?${V}`);
  expect(names(json)).toEqual(['Scrum', 'Basic', 'Agile', 'CMMI']);
  const standard = json.value.filter(({ isDefault }: { isDefault: boolean }) => isDefault);
  expect(standard.map(({ id }: { id: string }) => id)).toEqual(['b8a3a935-7e91-48b8-a94c-606d37c3e9f2']);
  const one = await get(`process/processes/adcc42ab-9882-485e-a3ed-7678f01f66bc?${V}`);
  expect(one.json).toMatchObject({ name: 'Agile', type: 'system', _links: { self: { href: one.json.url } } });
  expect((await get(`process/processes/00000000-0000-0000-0000-000000000001?${V}`)).status).toBe(404);
});

test('properties can be listed, chosen with asterisks, set and removed', async () => {
  const id = await fabrikam();
  const some = await get(`projects/${id}/properties?keys=System.CurrentProcessTemplateId,*SourceControl*&${PREVIEW}`);
  expect(names(some.json)).toEqual([
    'System.CurrentProcessTemplateId',
    'System.SourceControlCapabilityFlags',
    'System.SourceControlGitEnabled',
    'System.SourceControlGitPermissionsInitialized',
  ]);
  const patch = (body: unknown) =>
    service.send('PATCH', `/contoso/_apis/projects/${id}/properties?${PREVIEW}`, body, PATCH);
  expect((await patch([{ op: 'add', path: '/Alias', value: 'Fab' }])).status).toBe(204);
  const alias = () => get(`projects/${id}/properties?keys=alias&${PREVIEW}`);
  expect((await alias()).json.value).toEqual([{ name: 'Alias', value: 'Fab' }]);
  await patch([{ op: 'remove', path: '/Alias' }]);
  expect((await alias()).json.count).toBe(0);
  expect((await patch([{ op: 'move', path: '/Alias' }])).status).toBe(400);
  expect((await patch({})).status).toBe(400);
});

test('a list shows the picture of the default team on request', async () => {
  const [project] = (await get(`projects?$top=1&getDefaultTeamImageUrl=true&${V}`)).json.value;
  const { defaultTeam } = (await get(`projects/${project.id}?${V}`)).json;
  expect(project.defaultTeamImageUrl).toContain(defaultTeam.id);
});

test('the organization is a project collection', async () => {
  const { json } = await get(`projectCollections?${V}`);
  expect(names(json)).toEqual(['contoso']);
  const { collection } = (await get(`projects/Fabrikam?${V}`)).json._links;
  expect(collection.href).toBe(json.value[0].url);
  expect((await get(`projectCollections/other?${V}`)).status).toBe(404);
});
