import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const service = useEmulator({
  seed: seedWith(
    { 'azure-pipelines.yml': 'steps: []\n' },
    { name: 'CI', runs: [{}, { result: 'partiallySucceeded' }] },
  ),
});
const BUILD = `${API}/build/builds/1`;

test('a run knows its work items, a report and where its sources are', async () => {
  expect((await service.get(`${BUILD}/workitems?${VERSION}`)).json).toEqual({ count: 0, value: [] });
  const between = `${API}/build/workitems?fromBuildId=1&toBuildId=2&${VERSION}`;
  expect((await service.get(between)).json.count).toBe(0);
  expect((await service.get(`${BUILD}/report?${VERSION}`)).json).toMatchObject({ buildId: 1, type: 'html' });
  const sources = await service.get(`${BUILD}/sources?${VERSION}`);
  expect([sources.status, sources.headers.get('location')]).toEqual([
    302,
    expect.stringMatching(/_git\/Shop\/commit\/[0-9a-f]{40}$/),
  ]);
});

test('properties of a run come with their types', async () => {
  const url = `${BUILD}/properties?${VERSION}`;
  const type = { 'content-type': 'application/json-patch+json' };
  const patch = [
    { op: 'add', path: '/count', value: 3 },
    { op: 'add', path: '/owner', value: 'ada' },
  ];
  expect((await service.send('PATCH', url, patch, type)).json.value.count).toEqual({
    $type: 'System.Int32',
    $value: 3,
  });
  expect((await service.get(`${url}&filter=owner`)).json.count).toBe(1);
  await service.send('PATCH', url, [{ op: 'remove', path: '/count' }], type);
  expect((await service.get(url)).json.count).toBe(1);
});

test('a run that succeeded with issues shows where they were', async () => {
  const { json } = await service.get(`${API}/build/builds/2/timeline?${VERSION}`);
  const stage = json.records.find(({ type }: { type: string }) => type === 'Stage');
  expect(stage.result).toBe('succeededWithIssues');
});

test('attachments of a type are a list', async () => {
  expect((await service.get(`${BUILD}/attachments/summary?${VERSION}`)).json.count).toBe(0);
});

test('settings and other things that clients ask for', async () => {
  const paths = ['settings', 'options', 'metrics/daily'];
  for (const path of paths) {
    const version = path.startsWith('metrics') ? 'api-version=7.1-preview.1' : VERSION;
    expect((await service.get(`${API}/build/${path}?${version}`)).status).toBe(200);
  }
  expect((await service.get(`/contoso/_apis/build/controllers?${VERSION}`)).json.count).toBe(0);
  expect((await service.get('/contoso/_apis/build/resourceusage?api-version=7.1-preview.2')).status).toBe(200);
});

test('the repositories, branches and files that pipelines can be made from', async () => {
  const provider = `${API}/sourceProviders/TfsGit`;
  expect((await service.get(`${API}/sourceProviders?${VERSION}`)).json.value[0].name).toBe('TfsGit');
  const { json } = await service.get(`${provider}/repositories?${VERSION}`);
  expect(json.repositories).toMatchObject([{ name: 'Shop', defaultBranch: 'refs/heads/main' }]);
  const branches = await service.get(`${provider}/branches?repository=Shop&${VERSION}`);
  expect(branches.json.value).toEqual(['refs/heads/feature/next', 'refs/heads/main']);
  const file = `${provider}/filecontents?repository=Shop&path=azure-pipelines.yml&${VERSION}`;
  expect((await service.get(file)).text).toBe('steps: []\n');
  expect((await service.get(`${provider}/branches?repository=Nothing&${VERSION}`)).status).toBe(404);
});
