import { pathToFileURL } from 'node:url';
import { useEmulator } from '../../use-emulator.js';
import { GitClient } from './git-client.js';

const EMPTY = ['From-File', 'From-Http', 'From-Here', 'Unreachable', 'Private', 'Retry', 'Stopped', 'Passing', 'Busy'];
const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          { name: 'P', repositories: [...EMPTY.map((name) => ({ name })), { name: 'Full', branches: ['main'] }] },
          {
            name: 'Open',
            visibility: 'public',
            repositories: [{ name: 'Source', branches: ['trunk', 'topic'], defaultBranch: 'trunk' }],
          },
        ],
      },
    ],
  },
});
const other = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        publicProjects: true,
        projects: [
          { name: 'Open', visibility: 'public', repositories: [{ name: 'Source', branches: ['main', 'topic'] }] },
        ],
      },
    ],
  },
});
const git = new GitClient();
afterAll(() => git.remove());
const url = (name: string, path = '') => `/contoso/P/_apis/git/repositories/${name}${path}`;
const start = (name: string, source: string, more: object = {}) =>
  service.send('POST', url(name, '/importRequests?api-version=7.1'), {
    parameters: { gitSource: { url: source }, ...more },
  });
const finish = async (name: string, id: number) => {
  service.emulator.clock.advance(1000);
  const path = url(name, `/importRequests/${id}?api-version=7.1`);
  expect((await service.get(path)).json.status).toBe('inProgress');
  service.emulator.clock.advance(1000);
  return (await service.get(path)).json;
};
const source = (path: string) => `${service.emulator.url}${path}`;

test('a repository on disk is imported with its branches, tags and default branch', async () => {
  const clone = await git.clone(source('/contoso/Open/_git/Source'), 'source');
  await git.done(['tag', 'v1'], clone);
  await git.commit(clone, 'a.txt', 'a');
  const { status, json } = await start('From-File', pathToFileURL(clone).href);
  expect([status, json.status, json.detailedStatus.currentStep]).toEqual([201, 'queued', 1]);
  const done = await finish('From-File', json.importRequestId);
  expect([done.status, done.detailedStatus.currentStep]).toEqual(['completed', 6]);
  const { json: refs } = await service.get(url('From-File', '/refs?api-version=7.1'));
  expect(refs.value.map(({ name }: { name: string }) => name)).toEqual(['refs/heads/trunk', 'refs/tags/v1']);
  const { json: shown } = await service.get(url('From-File', '?api-version=7.1'));
  expect([shown.defaultBranch, shown.size > 0]).toEqual(['refs/heads/trunk', true]);
  const { json: pushes } = await service.get(url('From-File', '/pushes?api-version=7.1'));
  expect(pushes.count).toBe(1);
});

test('another Azure DevOps on this machine is asked over HTTP', async () => {
  const { json } = await start('From-Http', `${other.emulator.url}/contoso/Open/_git/Source`);
  expect((await finish('From-Http', json.importRequestId)).status).toBe('completed');
  const { json: refs } = await service.get(url('From-Http', '/refs?api-version=7.1'));
  expect(refs.count).toBe(2);
});

test('a public repository of the emulator needs no service connection', async () => {
  const { json } = await start('From-Here', source('/contoso/Open/_git/Source'));
  expect((await finish('From-Here', json.importRequestId)).status).toBe('completed');
  expect((await service.get(url('From-Here', '?api-version=7.1'))).json.defaultBranch).toBe('refs/heads/trunk');
});

test('a private one needs one, which goes afterwards on request', async () => {
  const { json } = await start('Private', source('/contoso/P/_git/Full'));
  const failed = await finish('Private', json.importRequestId);
  expect([failed.status, failed.detailedStatus.errorMessage]).toEqual([
    'failed',
    expect.stringContaining('authorization'),
  ]);
  const unknown = { serviceEndpointId: '00000000-0000-0000-0000-000000000001' };
  expect((await start('Passing', source('/contoso/P/_git/Full'), unknown)).status).toBe(404);
  const { id } = (await service.get('/contoso/_apis/projects/P?api-version=7.1')).json;
  const connection = await service.send('POST', '/contoso/_apis/serviceendpoint/endpoints?api-version=7.1', {
    name: 'import',
    type: 'git',
    url: source('/contoso/P/_git/Full'),
    authorization: { scheme: 'UsernamePassword', parameters: { username: 'x', password: 'y' } },
    serviceEndpointProjectReferences: [{ name: 'import', projectReference: { id, name: 'P' } }],
  });
  const more = { serviceEndpointId: connection.json.id, deleteServiceEndpointAfterImportIsDone: true };
  const authorized = await start('Passing', source('/contoso/P/_git/Full'), more);
  expect((await finish('Passing', authorized.json.importRequestId)).status).toBe('completed');
  const { json: left } = await service.get('/contoso/P/_apis/serviceendpoint/endpoints?api-version=7.1');
  expect(left.count).toBe(0);
});

test('nothing beyond this machine is asked, and a wrong address fails with a reason', async () => {
  for (const address of [
    'https://example.com/a.git',
    source('/contoso/P/_git/Nothing'),
    'https://dev.azure.com/other/P/_git/R',
  ]) {
    const { json } = await start('Unreachable', address);
    const failed = await finish('Unreachable', json.importRequestId);
    expect([failed.status, failed.detailedStatus.errorMessage]).toEqual(['failed', expect.any(String)]);
  }
  for (const wrong of ['', 'no url', 'ssh://git@example.com/a', 'file://server/share', 'ext::sh -c true']) {
    expect((await start('Unreachable', wrong)).status).toBe(400);
  }
});

test('a failed import can be tried again, one that waits can be stopped', async () => {
  const { json } = await start('Retry', 'https://example.com/a.git');
  await finish('Retry', json.importRequestId);
  const item = url('Retry', `/importRequests/${json.importRequestId}?api-version=7.1`);
  expect((await service.send('PATCH', item, { status: 'queued' })).json.status).toBe('queued');
  expect((await service.send('PATCH', item, { status: 'abandoned' })).json.status).toBe('abandoned');
  service.emulator.clock.advance(5000);
  const list = async (query = '') =>
    (await service.get(url('Retry', `/importRequests?${query}api-version=7.1`))).json.count;
  expect([await list(), await list('includeAbandoned=true&')]).toEqual([0, 1]);
  expect((await service.send('PATCH', item, { status: 'completed' })).status).toBe(400);
});

test('content and a second import are in the way', async () => {
  const from = source('/contoso/Open/_git/Source');
  expect((await start('Full', from)).status).toBe(409);
  expect((await start('Busy', from)).status).toBe(201);
  expect((await start('Busy', from)).status).toBe(409);
  expect(
    (await service.send('POST', url('Stopped', '/importRequests?api-version=7.1'), { parameters: {} })).status,
  ).toBe(400);
  expect((await service.get(url('Stopped', '/importRequests/999?api-version=7.1'))).status).toBe(404);
});
