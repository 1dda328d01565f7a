import { useEmulator } from '../../use-emulator.js';

const service = useEmulator();
const BASE = '/contoso/Fabrikam/_apis/git';
const VERSION = 'api-version=7.1';
const create = (body: object, path = BASE) => service.send('POST', `${path}/repositories?${VERSION}`, body);
const get = (name: string, query = '') => service.get(`${BASE}/repositories/${name}?${query}${VERSION}`);

test('a repository is made in the project of the path or the body', async () => {
  const { status, json } = await create({ name: 'Made' });
  expect([status, json.name, json.size, 'defaultBranch' in json]).toEqual([201, 'Made', 0, false]);
  const { project } = json;
  expect((await create({ name: 'Made-2', project: { id: project.id } }, '/contoso/_apis/git')).status).toBe(201);
  expect((await get('made-2')).json.project.name).toBe('Fabrikam');
});

test('a name has to be free and one that the service allows', async () => {
  const taken = await create({ name: 'fabrikam-web' });
  expect([taken.status, taken.json.message]).toEqual([
    409,
    'TF400948: A Git repository with the name fabrikam-web already exists.',
  ]);
  for (const name of ['', 'a/b', '_a', 'a.', 'x'.repeat(65)]) expect((await create({ name })).status).toBe(400);
  expect((await create({ name: 'Free' }, '/contoso/_apis/git')).status).toBe(400);
});

test('it can be renamed, get another default branch, and be disabled', async () => {
  const { id } = (await get('Fabrikam-Api')).json;
  const update = (body: object) => service.send('PATCH', `${BASE}/repositories/${id}?${VERSION}`, body);
  const { json } = await update({ defaultBranch: 'refs/heads/release/2.0' });
  expect(json.defaultBranch).toBe('refs/heads/release/2.0');
  expect((await update({ defaultBranch: 'refs/heads/nothing' })).status).toBe(404);
  expect((await update({ name: 'Fabrikam-Web' })).status).toBe(409);
  expect((await update({ isDisabled: true })).json.isDisabled).toBe(true);
  expect((await service.get(`${BASE}/repositories/Fabrikam-Api/refs?${VERSION}`)).status).toBe(404);
  expect((await update({ isDisabled: false, name: 'Fabrikam-Backend' })).json.name).toBe('Fabrikam-Backend');
  expect((await get('Fabrikam-Api')).status).toBe(404);
});

test('what is deleted waits in the recycle bin, comes back, or is gone', async () => {
  const { json: made } = await create({ name: 'Passing' });
  const remove = () => service.send('DELETE', `${BASE}/repositories/${made.id}?${VERSION}`);
  const bin = async (path = 'recycleBin/repositories') =>
    (await service.get(`${BASE}/${path}?${VERSION}`)).json.value.map(({ name }: { name: string }) => name);
  expect((await remove()).status).toBe(204);
  expect((await get('Passing')).status).toBe(404);
  expect(await bin()).toEqual(['Passing']);
  const item = `${BASE}/recycleBin/repositories/${made.id}?${VERSION}`;
  const { json } = await service.send('PATCH', item, { deleted: false });
  expect(json.id).toBe(made.id);
  await remove();
  expect((await service.send('DELETE', item)).status).toBe(204);
  expect([await bin(), await bin('deletedrepositories')]).toEqual([[], ['Passing']]);
  expect((await service.send('PATCH', item, { deleted: false })).status).toBe(404);
});

test('a fork has the content of its parent and is in the list of its forks', async () => {
  const { json: parent } = await get('Fabrikam-Web');
  const fork = { name: 'Web-Fork', parentRepository: { id: parent.id } };
  const { json } = await create(fork, '/contoso/Tailspin/_apis/git');
  expect([json.isFork, json.defaultBranch, json.size]).toEqual([true, 'refs/heads/main', parent.size]);
  const { json: refs } = await service.get(`/contoso/_apis/git/repositories/${json.id}/refs?filter=tags&${VERSION}`);
  expect(refs.count).toBe(12);
  const shown = await service.get(`/contoso/_apis/git/repositories/${json.id}?includeParent=true&${VERSION}`);
  expect(shown.json.parentRepository).toMatchObject({ id: parent.id, name: 'Fabrikam-Web' });
  const collection = shown.json.parentRepository.collection.id;
  const { json: forks } = await service.get(`${BASE}/repositories/${parent.id}/forks/${collection}?${VERSION}`);
  expect(forks.value).toMatchObject([{ name: 'Web-Fork', isFork: true }]);
  const one = `/contoso/Tailspin/_apis/git/repositories?sourceRef=refs/heads/develop&${VERSION}`;
  const single = await service.send('POST', one, { ...fork, name: 'Web-One' });
  expect(single.json.defaultBranch).toBe('refs/heads/develop');
  const none = await service.send('POST', one.replace('develop', 'nothing'), { ...fork, name: 'Web-None' });
  expect(none.status).toBe(404);
  expect((await service.get(`/contoso/Tailspin/_apis/git/repositories/Web-None?${VERSION}`)).status).toBe(404);
});
