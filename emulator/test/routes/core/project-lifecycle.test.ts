import { useEmulator } from '../../use-emulator.js';
import { names } from '../names.js';

const service = useEmulator();
const BASIC = 'b8a3a935-7e91-48b8-a94c-606d37c3e9f2';
const capabilities = {
  versioncontrol: { sourceControlType: 'Git' },
  processTemplate: { templateTypeId: BASIC },
};
const V = 'api-version=7.1';
const get = (path: string) => service.get(`/contoso/_apis/${path}`);
const create = (name: unknown, more: object = {}) =>
  service.send('POST', `/contoso/_apis/projects?${V}`, { name, capabilities, ...more });

/** Follows an operation in steps of half a second. */
async function statusesOf(reply: { json: { id: string } }): Promise<string[]> {
  const seen: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    const { json } = await get(`operations/${reply.json.id}?${V}`);
    if (seen.at(-1) !== json.status) seen.push(json.status);
    if (['succeeded', 'failed'].includes(json.status)) break;
    service.emulator.clock.advance(500);
  }
  return seen;
}

async function created(name: string): Promise<{ id: string; name: string }> {
  await statusesOf(await create(name));
  return (await get(`projects/${name}?${V}`)).json;
}

test('a project is created step by step, and is well formed when its operation has succeeded', async () => {
  const reply = await create('Northwind', { description: 'New.', visibility: 'private' });
  expect([reply.status, reply.json]).toEqual([
    202,
    {
      id: expect.any(String),
      status: 'notSet',
      url: `${service.emulator.url}/contoso/_apis/operations/${reply.json.id}`,
    },
  ]);
  expect((await get(`projects/northwind?${V}`)).json.state).toBe('createPending');
  expect(await statusesOf(reply)).toEqual(['notSet', 'queued', 'inProgress', 'succeeded']);
  const { json } = await get(`projects/Northwind?includeCapabilities=true&${V}`);
  expect([json.state, json.description, json.capabilities.processTemplate]).toEqual([
    'wellFormed',
    'New.',
    { templateName: 'Basic', templateTypeId: BASIC },
  ]);
  expect(json.defaultTeam.name).toBe('Northwind Team');
});

test('a new project has an empty repository of its name, its default team and its groups', async () => {
  const { id } = await created('Adventure');
  const repositories = await service.get(`/contoso/Adventure/_apis/git/repositories?${V}`);
  expect(names(repositories.json)).toEqual(['Adventure']);
  expect(repositories.json.value[0].defaultBranch).toBeUndefined();
  expect(names((await get(`projects/${id}/teams?${V}`)).json)).toEqual(['Adventure Team']);
  const members = await get(`projects/${id}/teams/Adventure%20Team/members?${V}`);
  expect(members.json.value[0].identity.displayName).toBe('Ada Contoso');
});

test('what a project needs is asked for by name', async () => {
  const refused = async (body: object) => (await service.send('POST', `/contoso/_apis/projects?${V}`, body)).json;
  expect(await refused({ capabilities })).toMatchObject({
    typeKey: 'ArgumentNullException',
    message: 'Value cannot be null.\r\nParameter name: projectToCreate.Name',
  });
  expect((await refused({ name: 'Lonely' })).message).toContain('projectToCreate.Capabilities');
  expect((await refused({ name: 'Lonely', capabilities: { ...capabilities, versioncontrol: {} } })).message).toContain(
    'versioncontrol',
  );
  const unknown = { ...capabilities, processTemplate: { templateTypeId: '00000000-0000-0000-0000-000000000001' } };
  expect((await refused({ name: 'Lonely', capabilities: unknown })).typeKey).toBe('ProcessTemplateNotFoundException');
  expect((await service.send('POST', `/contoso/_apis/projects?${V}`)).status).toBe(400);
});

test('a name that is taken is TF200019, whatever its case, and one that is wrong is refused', async () => {
  const taken = await create('FABRIKAM');
  expect([taken.status, taken.json.typeKey, taken.json.message]).toEqual([
    400,
    'ProjectAlreadyExistsException',
    expect.stringMatching(/^TF200019: The following project already exists on the Azure DevOps Server: FABRIKAM\. /),
  ]);
  const wrong = ['a/b', '_hidden', '.dot', 'dot.', 'COM1', 'x'.repeat(65), 'a#b'];
  const answers = await Promise.all(wrong.map((name) => create(name)));
  expect(answers.map(({ status, json }) => [status, json.typeKey])).toEqual(
    wrong.map(() => [400, 'InvalidProjectNameException']),
  );
});

test('a project gets another name, a description and another visibility, and is found by the old name on request', async () => {
  const { id } = await created('Before');
  const changes = { name: 'After', description: 'Changed.', visibility: 'public' };
  const reply = await service.send('PATCH', `/contoso/_apis/projects/${id}?${V}`, changes);
  expect(reply.status).toBe(202);
  expect((await get(`projects/${id}?${V}`)).json.name).toBe('Before');
  expect((await statusesOf(reply)).at(-1)).toBe('succeeded');
  expect((await get(`projects/after?${V}`)).json).toMatchObject({ id, ...changes });
  expect((await get(`projects/before?${V}`)).status).toBe(404);
  expect((await get(`projects/before?includeHistory=true&${V}`)).json.id).toBe(id);
  expect((await get(`projects/${id}/teams?${V}`)).json.value[0].name).toBe('Before Team');
  const again = await service.send('PATCH', `/contoso/_apis/projects/${id}?${V}`, { name: 'Fabrikam' });
  expect([again.status, again.json.typeKey]).toEqual([400, 'ProjectAlreadyExistsException']);
  expect((await service.send('PATCH', `/contoso/_apis/projects/${id}?${V}`, {})).status).toBe(400);
});

test('a rename that meets a name taken meanwhile makes its operation fail and say why', async () => {
  const [one, two] = [await created('First'), await created('Second')];
  const rename = ({ id }: { id: string }) =>
    service.send('PATCH', `/contoso/_apis/projects/${id}?${V}`, { name: 'Both' });
  const [won, lost] = [await rename(one), await rename(two)];
  expect((await statusesOf(won)).at(-1)).toBe('succeeded');
  expect((await statusesOf(lost)).at(-1)).toBe('failed');
  expect((await get(`operations/${lost.json.id}?${V}`)).json.resultMessage).toMatch(/^TF200019: /);
});

test('a deleted project is deleting first, then gone with its repositories, and its name is free', async () => {
  const { id } = await created('Shortlived');
  const repositories = await service.get(`/contoso/${id}/_apis/git/repositories?${V}`);
  const reply = await service.send('DELETE', `/contoso/_apis/projects/${id}?${V}`);
  expect(reply.status).toBe(202);
  expect(names((await get(`projects?stateFilter=deleting&${V}`)).json)).toContain('Shortlived');
  const twice = await service.send('DELETE', `/contoso/_apis/projects/${id}?${V}`);
  expect([twice.status, twice.json.typeKey]).toEqual([400, 'ProjectWorkPendingException']);
  expect((await statusesOf(reply)).at(-1)).toBe('succeeded');
  expect((await get(`projects/${id}?${V}`)).status).toBe(404);
  expect(names((await get(`projects?stateFilter=all&${V}`)).json)).not.toContain('Shortlived');
  expect(names((await get(`projects?stateFilter=deleted&${V}`)).json)).toEqual(['Shortlived']);
  expect((await get(`git/repositories/${repositories.json.value[0].id}?${V}`)).status).toBe(404);
  expect((await created('Shortlived')).id).not.toBe(id);
});

test('an unknown operation or project is not found', async () => {
  const missing = '00000000-0000-0000-0000-000000000001';
  expect((await get(`operations/${missing}?${V}`)).status).toBe(404);
  expect((await service.send('PATCH', `/contoso/_apis/projects/${missing}?${V}`, { name: 'X' })).status).toBe(404);
  expect((await service.send('DELETE', `/contoso/_apis/projects/${missing}?${V}`)).status).toBe(404);
});
