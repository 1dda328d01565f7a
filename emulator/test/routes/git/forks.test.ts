import { useEmulator } from '../../use-emulator.js';

const service = useEmulator({
  seed: {
    organizations: [{ name: 'contoso', projects: [{ name: 'P', repositories: [{ name: 'R', branches: ['main'] }] }] }],
  },
});
const url = (name: string, path = '') => `/contoso/P/_apis/git/repositories/${name}${path}`;
const tip = async (name: string): Promise<string> =>
  (await service.get(url(name, '/refs?filter=heads/main&api-version=7.1'))).json.value[0].objectId;
const push = async (name: string, branch: string) => {
  const change = {
    changeType: 'add',
    item: { path: `/${name}-${branch}` },
    newContent: { content: 'x', contentType: 'rawtext' },
  };
  const refUpdates = [{ name: `refs/heads/${branch}`, oldObjectId: await tip(name) }];
  const body = { refUpdates, commits: [{ comment: 'Add', changes: [change] }] };
  await service.send('POST', url(name, '/pushes?api-version=7.1'), body);
};

test('a fork takes over what is new, and does not lose what is its own', async () => {
  const { json: parent } = await service.get(url('R', '?api-version=7.1'));
  const made = await service.send('POST', '/contoso/P/_apis/git/repositories?api-version=7.1', {
    name: 'Fork',
    parentRepository: { id: parent.id },
  });
  expect(made.json._links.forkSyncOperation.href).toContain('/forkSyncRequests/');
  await push('R', 'main');
  const body = { source: { repositoryId: parent.id, projectId: parent.project.id } };
  const { status, json } = await service.send('POST', url('Fork', '/forkSyncRequests?api-version=7.1'), body);
  expect([status, json.status]).toEqual([201, 'queued']);
  service.emulator.clock.advance(2000);
  const item = url('Fork', `/forkSyncRequests/${json.operationId}?api-version=7.1`);
  expect((await service.get(item)).json.status).toBe('completed');
  expect(await tip('Fork')).toBe(await tip('R'));
  await push('Fork', 'main');
  await push('R', 'main');
  const own = await tip('Fork');
  const second = await service.send('POST', url('Fork', '/forkSyncRequests?api-version=7.1'), body);
  service.emulator.clock.advance(2000);
  const { json: all } = await service.get(url('Fork', '/forkSyncRequests?api-version=7.1'));
  const ended = all.value.find(({ operationId }: { operationId: number }) => operationId === second.json.operationId);
  expect([ended.status, await tip('Fork')]).toEqual(['failed', own]);
  expect((await service.send('POST', url('Fork', '/forkSyncRequests?api-version=7.1'), {})).status).toBe(400);
});

test('a branch that was just pushed is suggested for a pull request', async () => {
  await push('R', 'fresh');
  const { json } = await service.get(url('R', '/suggestions?api-version=7.1'));
  expect(json.value).toMatchObject([
    { type: 'pullRequest', properties: { sourceBranch: 'refs/heads/fresh', targetBranch: 'refs/heads/main' } },
  ]);
});
