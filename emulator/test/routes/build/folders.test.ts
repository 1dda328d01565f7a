import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const service = useEmulator({ seed: seedWith({}, { name: 'CI' }, { name: 'Web', folder: '\\Services\\Web' }) });
const FOLDERS = `${API}/build/folders`;
const PREVIEW = 'api-version=7.1-preview.2';
const paths = async (query = ''): Promise<string[]> => {
  const { json } = await service.get(`${FOLDERS}?${PREVIEW}${query}`);
  return json.value.map(({ path }: { path: string }) => path);
};
const send = (method: string, path: string, body?: unknown) =>
  service.send(method, `${FOLDERS}?path=${encodeURIComponent(path)}&${PREVIEW}`, body);

test('the folders of pipelines are there, and the root which nobody made', async () => {
  const { json } = await service.get(`${FOLDERS}?queryOrder=folderAscending&${PREVIEW}`);
  expect(json.value.slice(0, 3).map(({ path }: { path: string }) => path)).toEqual([
    '\\',
    '\\Services',
    '\\Services\\Web',
  ]);
  expect(json.value[0]).not.toHaveProperty('createdBy');
});

test('a folder is made with those above it, and only once', async () => {
  const { status, json } = await send('PUT', 'Made/Deep', { path: 'Made/Deep', description: 'Test folder' });
  expect([status, json.path, json.description]).toEqual([200, '\\Made\\Deep', 'Test folder']);
  expect(await paths()).toContain('\\Made');
  expect((await send('PUT', 'made\\deep', {})).json.typeKey).toBe('FolderExistsException');
});

test('a folder that moves takes its pipelines along', async () => {
  await send('PUT', 'Old', {});
  const { json: repository } = await service.get(`${API}/git/repositories/Shop?${VERSION}`);
  const { json: made } = await service.send('POST', `${API}/build/definitions?${VERSION}`, {
    name: 'Mover',
    path: '\\Old\\Inner',
    repository: { id: repository.id, type: 'TfsGit' },
    process: { type: 2, yamlFilename: 'a.yml' },
  });
  const moved = await send('POST', '\\Old', { path: '\\New\\Place', description: 'Moved' });
  expect(moved.json).toMatchObject({ path: '\\New\\Place', description: 'Moved', lastChangedBy: expect.anything() });
  expect((await service.get(`${API}/build/definitions/${made.id}?${VERSION}`)).json.path).toBe('\\New\\Place\\Inner');
  expect(await paths()).not.toContain('\\Old');
});

test('a deleted folder takes its pipelines with it', async () => {
  expect((await send('DELETE', '\\Services')).status).toBe(204);
  expect(await paths()).not.toContain('\\Services\\Web');
  const { json } = await service.get(`${API}/build/definitions?name=Web&${VERSION}`);
  expect(json.count).toBe(0);
});

test('a folder that is not there, or cannot be one, is refused', async () => {
  expect((await send('DELETE', '\\Nowhere')).status).toBe(404);
  expect((await send('DELETE', '\\')).status).toBe(400);
  expect((await send('PUT', 'a*b', {})).status).toBe(400);
});

test('older clients name the folder in the path', async () => {
  const inPath = (method: string, path: string) =>
    service.send(method, `${FOLDERS}/${encodeURIComponent(path)}?${PREVIEW}`, method === 'DELETE' ? undefined : {});
  expect((await inPath('PUT', '\\')).json.typeKey).toBe('FolderExistsException');
  expect((await inPath('DELETE', '\\Nowhere')).json.message).toMatch(/\\Nowhere/);
});
