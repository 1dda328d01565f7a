import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const V = 'api-version=7.1';
const GIT = '2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87';

test('the permissions of Git, each a bit of its own', async () => {
  const { json } = await service.get(`/contoso/_apis/securitynamespaces/${GIT}?${V}`);
  const [{ actions, ...namespace }] = json.value;
  expect(namespace).toMatchObject({ namespaceId: GIT, name: 'Git Repositories', separatorValue: '/' });
  expect(actions.slice(0, 3)).toMatchObject([
    { bit: 1 },
    { bit: 2, displayName: 'Read' },
    { bit: 4, displayName: 'Contribute' },
  ]);
  expect((await service.get(`/contoso/_apis/securitynamespaces?${V}`)).json.count).toBe(1);
});

test('who may do what in a project, without what is inherited', async () => {
  const { json: project } = await service.get(`/contoso/_apis/projects/Fabrikam?${V}`);
  const lists = `/contoso/_apis/accesscontrollists/${GIT}?${V}`;
  const { json } = await service.get(`${lists}&token=repoV2/${project.id}&includeExtendedInfo=true`);
  expect(json.count).toBe(1);
  const entries: { allow: number; deny: number; extendedInfo: object }[] = Object.values(json.value[0].acesDictionary);
  expect(entries.map(({ allow }) => allow).sort((one, other) => one - other)).toEqual([2, 16502, 16502, 32638]);
  expect(entries[0]?.extendedInfo).toEqual({ effectiveAllow: entries[0]?.allow });

  const [descriptor = ''] = Object.keys(json.value[0].acesDictionary);
  const { json: one } = await service.get(
    `${lists}&descriptors=${encodeURIComponent(descriptor)}&token=repoV2&recurse=true`,
  );
  expect(
    one.value.filter(({ acesDictionary }: { acesDictionary: object }) => descriptor in acesDictionary),
  ).toHaveLength(1);
  expect((await service.get(`${lists}&token=repoV2/${project.id}/nothing`)).json).toEqual({ count: 0, value: [] });
});

test('a namespace that is not known is an empty list', async () => {
  const other = '5a27515b-ccd7-42c9-84f1-54c998f03866';
  for (const resource of ['securitynamespaces', 'accesscontrollists'])
    expect((await service.get(`/contoso/_apis/${resource}/${other}?${V}`)).json.value).toEqual([]);
});
