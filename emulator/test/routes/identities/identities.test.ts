import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const V = 'api-version=7.1';
const IMS = '/_host/vssps.dev.azure.com/contoso/_apis/identities';
const search = (filter: string, value: string, more = '') =>
  service.get(`${IMS}?searchFilter=${filter}&filterValue=${encodeURIComponent(value)}${more}&${V}`);
const displayed = ({ json }: { json: { value: { providerDisplayName: string }[] } }): string[] =>
  json.value.map(({ providerDisplayName }) => providerDisplayName);

test('a person is found by mail address, and has the descriptors of security and of Graph', async () => {
  const { json } = await search('MailAddress', 'ada.contoso@contoso.example');
  expect(json.count).toBe(1);
  expect(json.value[0]).toMatchObject({
    descriptor: expect.stringMatching(/^Microsoft\.IdentityModel\.Claims\.ClaimsIdentity;[0-9a-f-]{36}\\ada\.contoso@/),
    subjectDescriptor: expect.stringMatching(/^aad\./),
    providerDisplayName: 'Ada Contoso',
    isActive: true,
    properties: { SchemaClassName: { $type: 'System.String', $value: 'User' } },
    metaTypeId: 0,
  });
});

test('a general search takes the beginning of a name or address of people and groups', async () => {
  expect(displayed(await search('General', 'grace'))).toEqual(['Grace Hopper']);
  expect(displayed(await search('General', 'Project Collection Valid Users'))).toEqual([
    '[contoso]\\Project Collection Valid Users',
  ]);
  expect(displayed(await search('DisplayName', 'Project Collection Build Service (contoso)'))).toHaveLength(1);
  expect(displayed(await search('LocalGroupName', '[Fabrikam]\\Contributors'))).toEqual(['[Fabrikam]\\Contributors']);
  expect((await search('AccountName', 'nobody@contoso.example')).json).toEqual({ count: 0, value: [] });
});

test('identities are read by ids with or without dashes, and by both kinds of descriptors', async () => {
  const [ada] = (await search('General', 'Ada')).json.value;
  const [group] = (await search('General', '[Fabrikam]\\Contributors')).json.value;
  const read = (name: string, ...values: string[]) =>
    service.get(`${IMS}?${name}=${encodeURIComponent(values.join(','))}&${V}`);
  const ids = await read('identityIds', ada.id.replaceAll('-', ''), group.id);
  expect(ids.json.value).toEqual([ada, group]);
  expect((await read('subjectDescriptors', group.subjectDescriptor, ada.subjectDescriptor)).json.value).toEqual([
    group,
    ada,
  ]);
  expect((await read('descriptors', ada.descriptor)).json.value).toEqual([ada]);
  const nobody = '00000000-0000-0000-0000-000000000001';
  expect((await read('identityIds', nobody, ada.id)).json).toEqual({ count: 2, value: [null, ada] });
  const identifier = group.descriptor.split(';')[1];
  expect(displayed(await search('Identifier', identifier))).toEqual(['[Fabrikam]\\Contributors']);
});

test('memberships come on request, by themselves or through other groups', async () => {
  const team = (await search('General', '[Fabrikam]\\Fabrikam Team', '&queryMembership=Direct')).json.value[0];
  expect([team.isContainer, team.memberIds.length, team.members.length]).toEqual([true, 4, 4]);
  const direct = (await search('General', 'Grace', '&queryMembership=Direct')).json.value[0];
  expect(direct.memberOf).toContain(team.descriptor);
  const everybody = (await search('General', '[contoso]\\Project Collection Valid Users')).json.value[0];
  const expanded = (await search('General', 'Grace', '&queryMembership=ExpandedUp')).json.value[0];
  expect(expanded.memberOf).toContain(everybody.descriptor);
  expect(direct.memberOf).not.toContain(everybody.descriptor);
});

test('a person is found by the alias of the directory, which is what stands before the at sign', async () => {
  expect(displayed(await search('DirectoryAlias', 'Ada.Contoso'))).toEqual(['Ada Contoso']);
  expect(displayed(await search('DirectoryAlias', 'nobody@contoso.example'))).toEqual([]);
});

test('a search that says too little, or asks for what there is not, is refused', async () => {
  expect((await service.get(`${IMS}?${V}`)).status).toBe(400);
  expect((await service.get(`${IMS}?searchFilter=General&${V}`)).status).toBe(400);
  expect((await search('Shoesize', '42')).status).toBe(400);
  expect((await search('General', 'Ada', '&queryMembership=some')).status).toBe(400);
  expect((await service.get(`/contoso/_apis/identities?${V}`)).status).toBe(404);
});

test('a Server has identities on its collection', async () => {
  const { json } = await service.get(
    '/tfs/DefaultCollection/_apis/identities?searchFilter=General&filterValue=Ada&api-version=7.0',
  );
  expect(json.value[0].providerDisplayName).toBe('Ada Contoso');
});

test('a field for people finds them by the beginning of a word', async () => {
  const body = { query: 'hopper', identityTypes: ['user'], operationScopes: ['ims'] };
  const { json } = await service.send(
    'POST',
    '/contoso/_apis/IdentityPicker/Identities?api-version=7.1-preview.1',
    body,
  );
  expect(json.results).toMatchObject([{ queryToken: 'hopper', identities: [{ displayName: 'Grace Hopper' }] }]);
});
