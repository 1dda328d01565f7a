import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const GRAPH = '/_host/vssps.dev.azure.com/contoso/_apis/graph';
const PREVIEW = 'api-version=7.1-preview.1';
const RELEASED = 'api-version=7.1';
const get = (path: string) => service.get(`${GRAPH}/${path}`);
const send = (method: string, path: string, body?: unknown) => service.send(method, `${GRAPH}/${path}`, body);

interface Subject {
  descriptor: string;
  displayName: string;
  principalName: string;
}
const principals = ({ json }: { json: { value: Subject[] } }): string[] =>
  json.value.map(({ principalName }) => principalName);

async function person(name: string): Promise<Subject> {
  const { json } = await get(`users?${PREVIEW}`);
  return json.value.find(({ displayName }: Subject) => displayName === name);
}

async function scopeOf(project: string): Promise<string> {
  const { json } = await service.get(`/contoso/_apis/projects/${project}?${RELEASED}`);
  return (await get(`descriptors/${json.id}?${RELEASED}`)).json.value;
}

const newGroup = async (displayName: string) => (await send('POST', `groups?${PREVIEW}`, { displayName })).json;

test('people and service accounts are listed, of one type on request', async () => {
  expect(principals(await get(`users?${PREVIEW}`))).toContain('grace.hopper@contoso.example');
  const { json } = await get(`users?subjectTypes=svc&${PREVIEW}`);
  const names = json.value.map(({ displayName }: Subject) => displayName);
  expect(names).toContain('Project Collection Build Service (contoso)');
  expect(names).not.toContain('Ada Contoso');
});

test('a user has links that lead on', async () => {
  const { descriptor } = await person('Ada Contoso');
  const { json } = await get(`users/${descriptor}?${PREVIEW}`);
  expect(json).toMatchObject({
    subjectKind: 'user',
    origin: 'aad',
    principalName: 'ada.contoso@contoso.example',
    url: `${service.emulator.url}/_host/vssps.dev.azure.com/contoso/_apis/Graph/Users/${descriptor}`,
  });
  const key = await get(`storagekeys/${descriptor}?${RELEASED}`);
  const back = await get(`descriptors/${key.json.value}?${RELEASED}`);
  expect(back.json.value).toBe(descriptor);
  expect((await get(`membershipstates/${descriptor}?${PREVIEW}`)).json.active).toBe(true);
});

test('groups of a project are listed by its scope', async () => {
  const scope = await scopeOf('Fabrikam');
  expect(scope).toMatch(/^scp\./);
  const groups = principals(await get(`groups?scopeDescriptor=${scope}&${PREVIEW}`));
  expect(groups).toEqual(expect.arrayContaining(['[Fabrikam]\\Contributors', '[Fabrikam]\\Fabrikam Team']));
  expect(groups.every((name) => name.startsWith('[Fabrikam]\\'))).toBe(true);
  const all = principals(await get(`groups?${PREVIEW}`));
  expect(all).toEqual(expect.arrayContaining(['[contoso]\\Project Collection Administrators', '[Tailspin]\\Readers']));
  expect(principals(await get(`groups?subjectTypes=aadgp&${PREVIEW}`))).not.toContain('[Tailspin]\\Readers');
});

test('a group is created, changed and deleted', async () => {
  const scope = await scopeOf('Tailspin');
  const input = { displayName: 'Auditors', description: 'Look at it.' };
  const created = await send('POST', `groups?scopeDescriptor=${scope}&${PREVIEW}`, input);
  const path = `groups/${created.json.descriptor}?${PREVIEW}`;
  expect([created.status, created.json.principalName, created.json.description]).toEqual([
    201,
    '[Tailspin]\\Auditors',
    'Look at it.',
  ]);
  const patch = [{ op: 'replace', path: '/displayName', value: 'Reviewers' }];
  const headers = { 'content-type': 'application/json-patch+json' };
  const changed = await service.send('PATCH', `${GRAPH}/${path}`, patch, headers);
  expect(changed.json).toMatchObject({ displayName: 'Reviewers', descriptor: created.json.descriptor });
  expect((await send('DELETE', path)).status).toBe(204);
  const gone = await get(path);
  expect([gone.status, gone.json.typeKey, gone.json.message]).toEqual([
    404,
    'GraphSubjectNotFoundException',
    expect.stringMatching(/^VS403325: The graph subject with descriptor 'vssgp\./),
  ]);
});

test('a membership is added, checked, listed both ways and removed', async () => {
  const [grace, group] = [await person('Grace Hopper'), await newGroup('Night shift')];
  const path = `memberships/${grace.descriptor}/${group.descriptor}?${PREVIEW}`;
  expect((await send('HEAD', path)).status).toBe(404);
  const added = await send('PUT', path);
  expect([added.status, added.json.memberDescriptor]).toEqual([201, grace.descriptor]);
  expect((await send('HEAD', path)).status).toBe(200);
  expect((await get(path)).json.containerDescriptor).toBe(group.descriptor);
  const down = await get(`memberships/${group.descriptor}?direction=down&${PREVIEW}`);
  expect(down.json.value).toMatchObject([{ memberDescriptor: grace.descriptor }]);
  const up = await get(`memberships/${grace.descriptor}?${PREVIEW}`);
  const containers = up.json.value.map(
    ({ containerDescriptor }: { containerDescriptor: string }) => containerDescriptor,
  );
  expect(containers).toContain(group.descriptor);
  expect((await send('DELETE', path)).status).toBe(200);
  const gone = await get(path);
  expect([gone.status, gone.json.typeKey]).toEqual([404, 'GraphMembershipNotFoundException']);
});

test('groups cannot hold each other, and people hold nobody', async () => {
  const [outer, inner, ada] = [await newGroup('Outer'), await newGroup('Inner'), await person('Ada Contoso')];
  expect((await send('PUT', `memberships/${inner.descriptor}/${outer.descriptor}?${PREVIEW}`)).status).toBe(201);
  expect((await send('PUT', `memberships/${outer.descriptor}/${inner.descriptor}?${PREVIEW}`)).status).toBe(400);
  const wrong = await send('PUT', `memberships/${outer.descriptor}/${ada.descriptor}?${PREVIEW}`);
  expect([wrong.status, wrong.json.message]).toEqual([400, expect.stringMatching(/^VS403339: /)]);
});

test('people and groups of Entra ID join, and into groups at once', async () => {
  const group = await newGroup('Newcomers');
  const path = `users?groupDescriptors=${group.descriptor}&${PREVIEW}`;
  const joined = await send('POST', path, { principalName: 'kim@contoso.example' });
  expect([joined.status, joined.json.principalName]).toEqual([201, 'kim@contoso.example']);
  const down = await get(`memberships/${group.descriptor}?direction=Down&${PREVIEW}`);
  expect(down.json.value).toMatchObject([{ memberDescriptor: joined.json.descriptor }]);
  expect((await send('DELETE', `users/${joined.json.descriptor}?${PREVIEW}`)).status).toBe(204);
  expect((await get(`users/${joined.json.descriptor}?${PREVIEW}`)).status).toBe(404);
  const originId = '77ed2186-aaf6-4299-ac9e-37ba282c2b95';
  const entra = await send('POST', `groups?${PREVIEW}`, { originId });
  expect(entra.json).toMatchObject({ origin: 'aad', originId, descriptor: expect.stringMatching(/^aadgp\./) });
});

test('many subjects are looked up at once, and searched by the beginning of their name', async () => {
  const [ada, group] = [await person('Ada Contoso'), await newGroup('Archive keepers')];
  const lookupKeys = [{ descriptor: ada.descriptor }, { descriptor: group.descriptor }, { descriptor: 'aad.bm9ib2R5' }];
  const { json } = await send('POST', `subjectlookup?${PREVIEW}`, { lookupKeys });
  expect(Object.keys(json.value)).toEqual([ada.descriptor, group.descriptor]);
  const query = (body: object) => send('POST', `subjectquery?${PREVIEW}`, body);
  expect(principals(await query({ query: 'archive', subjectKind: ['Group'] }))).toEqual(['[contoso]\\Archive keepers']);
  const inProject = { query: 'Grace', subjectKind: ['User'], scopeDescriptor: await scopeOf('Fabrikam') };
  expect(principals(await query(inProject))).toEqual(['grace.hopper@contoso.example']);
  expect((await query({ subjectKind: ['User'] })).status).toBe(400);
});

test('what is unknown or no descriptor is refused in the words of the service', async () => {
  const refused = async (path: string) => {
    const { status, json } = await get(path);
    return [status, json.typeKey];
  };
  expect(await refused(`users/nonsense?${PREVIEW}`)).toEqual([400, 'InvalidSubjectTypeException']);
  expect(await refused(`users/aad.bm9ib2R5?${PREVIEW}`)).toEqual([404, 'GraphSubjectNotFoundException']);
  expect(await refused(`groups/aad.bm9ib2R5?${PREVIEW}`)).toEqual([400, 'InvalidSubjectTypeException']);
  expect(await refused(`storagekeys/aad.bm9ib2R5?${RELEASED}`)).toEqual([404, 'StorageKeyNotFoundException']);
  const key = '00000000-0000-0000-0000-000000000001';
  expect(await refused(`descriptors/${key}?${RELEASED}`)).toEqual([404, 'SubjectDescriptorNotFoundException']);
  expect((await send('POST', `groups?${PREVIEW}`, {})).status).toBe(400);
  expect((await send('POST', `groups?${PREVIEW}`, { displayName: 'a/b' })).status).toBe(400);
  const [administrators] = (await get(`groups?${PREVIEW}`)).json.value;
  expect((await send('DELETE', `groups/${administrators.descriptor}?${PREVIEW}`)).status).toBe(400);
});

test('a long list comes in pages with a token that is no number', async () => {
  const users = Array.from({ length: 501 }, (_, index) => ({ name: `Person ${index}` }));
  service.emulator.reset({ organizations: [{ name: 'contoso', users, projects: [] }] });
  const first = await get(`users?subjectTypes=aad&${PREVIEW}`);
  const token = first.headers.get('x-ms-continuationtoken') ?? '';
  expect([first.json.count, token]).toEqual([500, expect.stringMatching(/\D/)]);
  const second = await get(`users?subjectTypes=aad&continuationToken=${token}&${PREVIEW}`);
  // The last person of the seed and the owner of the token.
  expect([second.json.count, second.headers.get('x-ms-continuationtoken')]).toEqual([2, null]);
  service.emulator.reset();
});
