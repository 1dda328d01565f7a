import { useEmulator } from '../../use-emulator.js';

const NAMES = ['Pick', 'Revert', 'Conflict', 'Names', 'Merge'];
const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [{ name: 'P', repositories: NAMES.map((name) => ({ name, branches: ['main', 'topic'] })) }],
      },
    ],
  },
});
const url = (name: string, path: string) => `/contoso/P/_apis/git/repositories/${name}${path}`;
const tip = async (name: string, branch: string): Promise<string> =>
  (await service.get(url(name, `/refs?filter=heads/${branch}&api-version=7.1`))).json.value[0]?.objectId;
const read = async (name: string, path: string, version: string) =>
  await service.get(url(name, `/items?path=${path}&versionDescriptor.version=${version}&api-version=7.1`), {
    accept: 'text/plain',
  });
const push = async (name: string, branch: string, content: string) => {
  const change = { changeType: 'edit', item: { path: '/README.md' }, newContent: { content, contentType: 'rawtext' } };
  const refUpdates = [{ name: `refs/heads/${branch}`, oldObjectId: await tip(name, branch) }];
  const body = { refUpdates, commits: [{ comment: `Write ${content}`, changes: [change] }] };
  return (await service.send('POST', url(name, '/pushes?api-version=7.1'), body)).json.commits[0].commitId;
};
const start = (name: string, kind: string, body: object) =>
  service.send('POST', url(name, `/${kind}?api-version=7.1`), body);
const finish = async (name: string, path: string) => {
  service.emulator.clock.advance(1000);
  const { json: running } = await service.get(url(name, `/${path}?api-version=7.1`));
  expect(running.status).toBe('inProgress');
  service.emulator.clock.advance(1000);
  return (await service.get(url(name, `/${path}?api-version=7.1`))).json;
};
const onto = (commitId: string, generatedRefName: string) => ({
  source: { commitList: [{ commitId }] },
  ontoRefName: 'refs/heads/main',
  generatedRefName,
});

test('a commit is picked onto a branch of its own, in its time, and stays its author’s', async () => {
  const picked = await tip('Pick', 'topic');
  const { status, json } = await start('Pick', 'cherryPicks', onto(picked, 'refs/heads/picked'));
  expect([status, json.status]).toEqual([201, 'queued']);
  expect(await tip('Pick', 'picked')).toBeUndefined();
  expect(await finish('Pick', `cherryPicks/${json.cherryPickId}`)).toMatchObject({
    status: 'completed',
    detailedStatus: { conflict: false, progress: 1 },
  });
  expect((await read('Pick', '/changes/topic.md', 'picked')).text).toBe('Work on topic.\n');
  const commit = await service.get(url('Pick', `/commits/${await tip('Pick', 'picked')}?api-version=7.1`));
  expect(commit.json.parents).toEqual([await tip('Pick', 'main')]);
  expect(commit.json.comment).toContain('Cherry-picked from commit');
  const byRef = await service.get(url('Pick', '/cherryPicks?refName=refs/heads/picked&api-version=7.1'));
  expect(byRef.json.cherryPickId).toBe(json.cherryPickId);
});

test('a commit is reverted', async () => {
  const changed = await push('Revert', 'main', 'Changed');
  const { json } = await start('Revert', 'reverts', onto(changed, 'refs/heads/undo'));
  expect((await finish('Revert', `reverts/${json.revertId}`)).status).toBe('completed');
  expect((await read('Revert', '/README.md', 'undo')).text).toBe('# Revert\n');
  const byRef = await service.get(url('Revert', '/reverts?refName=refs/heads/undo&api-version=7.1'));
  expect(byRef.json.revertId).toBe(json.revertId);
});

test('what conflicts fails and makes no branch', async () => {
  const changed = await push('Conflict', 'topic', 'Theirs');
  await push('Conflict', 'main', 'Ours');
  const { json } = await start('Conflict', 'cherryPicks', onto(changed, 'refs/heads/never'));
  expect(await finish('Conflict', `cherryPicks/${json.cherryPickId}`)).toMatchObject({
    status: 'failed',
    detailedStatus: { conflict: true, currentCommitId: changed },
  });
  expect(await tip('Conflict', 'never')).toBeUndefined();
});

test('names that do not fit let it fail, and missing ones are refused', async () => {
  const commit = await tip('Names', 'topic');
  const taken = await start('Names', 'cherryPicks', onto(commit, 'refs/heads/topic'));
  const ended = await finish('Names', `cherryPicks/${taken.json.cherryPickId}`);
  expect(ended).toMatchObject({ status: 'failed', detailedStatus: { status: 'refNameConflict' } });
  const gone = await start('Names', 'reverts', { ...onto(commit, 'refs/heads/x'), ontoRefName: 'refs/heads/gone' });
  const missing = await finish('Names', `reverts/${gone.json.revertId}`);
  expect(missing.detailedStatus.status).toBe('targetBranchDeleted');
  expect((await start('Names', 'reverts', { ontoRefName: 'refs/heads/main', generatedRefName: 'x' })).status).toBe(400);
  expect((await start('Names', 'reverts', { source: { commitList: [{ commitId: commit }] } })).status).toBe(400);
  expect((await start('Names', 'reverts', onto('1'.repeat(40), 'x'))).status).toBe(404);
  expect((await service.get(url('Names', '/reverts/999?api-version=7.1'))).status).toBe(404);
});

test('two commits are merged without a branch', async () => {
  const parents = [await tip('Merge', 'main'), await push('Merge', 'topic', 'Theirs')];
  const { status, json } = await start('Merge', 'merges', { parents, comment: 'Both' });
  expect([status, json.status]).toEqual([201, 'queued']);
  const merged = await finish('Merge', `merges/${json.mergeOperationId}`);
  const commit = await service.get(url('Merge', `/commits/${merged.detailedStatus.mergeCommitId}?api-version=7.1`));
  expect(commit.json).toMatchObject({ parents, comment: 'Both' });
  const other = [await push('Merge', 'main', 'Ours'), parents[1]];
  const conflicting = await start('Merge', 'merges', { parents: other, comment: 'No' });
  expect((await finish('Merge', `merges/${conflicting.json.mergeOperationId}`)).status).toBe('failed');
  expect((await start('Merge', 'merges', { parents: [parents[0]] })).status).toBe(400);
});
