import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const service = useEmulator({
  seed: seedWith(
    {
      'all.yml': 'steps:\n- script: echo all\n',
      'none.yml': 'trigger: none\nsteps:\n- script: echo none\n',
      'releases.yml':
        'trigger:\n  branches:\n    include: [release/*]\n    exclude: [release/old*]\nsteps:\n- script: echo\n',
      'docs.yml':
        'trigger:\n  branches:\n    include: ["*"]\n  paths:\n    include: [docs]\n    exclude: [docs/drafts]\nsteps:\n- script: echo\n',
      'tags.yml': 'trigger:\n  tags:\n    include: [v*]\nsteps:\n- script: echo\n',
    },
    { name: 'All', yamlPath: 'all.yml' },
    { name: 'None', yamlPath: 'none.yml' },
    { name: 'Releases', yamlPath: 'releases.yml' },
    { name: 'Docs', yamlPath: 'docs.yml' },
    { name: 'Tags', yamlPath: 'tags.yml' },
  ),
});
const REPOSITORY = `${API}/git/repositories/Shop`;
const ZERO = '0'.repeat(40);

async function main(): Promise<string> {
  const { json } = await service.get(`${REPOSITORY}/refs?filter=heads/main&${VERSION}`);
  return json.value[0].objectId;
}

/** Pushes a commit with a file to a new branch. @returns names of the pipelines that it starts. */
async function push(ref: string, path: string, { content = 'x', comment = 'Change' } = {}): Promise<string[]> {
  const tip = await main();
  const refUpdates = [{ name: `refs/heads/${ref}-base`, oldObjectId: ZERO, newObjectId: tip }];
  await service.send('POST', `${REPOSITORY}/refs?${VERSION}`, refUpdates);
  const before = await newest();
  const changes = [{ changeType: 'add', item: { path }, newContent: { content, contentType: 'rawtext' } }];
  const pushed = await service.send('POST', `${REPOSITORY}/pushes?${VERSION}`, {
    refUpdates: [{ name: `refs/heads/${ref}-base`, oldObjectId: tip }],
    commits: [{ comment, changes }],
  });
  expect(pushed.status).toBe(201);
  return startedSince(before);
}

const newest = async (): Promise<number> =>
  (await service.get(`${API}/build/builds?$top=1&${VERSION}`)).json.value[0]?.id ?? 0;

async function startedSince(id: number): Promise<string[]> {
  const { json } = await service.get(`${API}/build/builds?queryOrder=queueTimeAscending&${VERSION}`);
  const later = json.value.filter((build: { id: number }) => build.id > id);
  return later.map(({ definition }: { definition: { name: string } }) => definition.name);
}

test('a push starts the pipelines that want it, and says why', async () => {
  expect(await push('feature/a', '/src/a.txt', { comment: 'Add a\n\nMore.' })).toEqual(['All']);
  const { json } = await service.get(`${API}/build/builds?$top=1&${VERSION}`);
  expect(json.value[0]).toMatchObject({
    reason: 'individualCI',
    sourceBranch: 'refs/heads/feature/a-base',
    triggerInfo: { 'ci.message': 'Add a' },
  });
});

test('branches can be named and left out', async () => {
  expect(await push('release/1', '/b.txt')).toEqual(['All', 'Releases']);
  expect(await push('release/old1', '/b.txt')).toEqual(['All']);
});

test('paths can be named and left out', async () => {
  expect(await push('feature/c', '/docs/c.md')).toEqual(['All', 'Docs']);
  expect(await push('feature/d', '/docs/drafts/d.md')).toEqual(['All']);
});

test('a tag starts only who asks for tags', async () => {
  const before = await newest();
  const tag = { name: 'refs/tags/v1.0', oldObjectId: ZERO, newObjectId: await main() };
  await service.send('POST', `${REPOSITORY}/refs?${VERSION}`, [tag]);
  expect(await startedSince(before)).toEqual(['Tags']);
});

test('a commit can ask for no run', async () => {
  expect(await push('feature/e', '/e.txt', { comment: 'Typo [skip ci]' })).toEqual([]);
});

test('a push with invalid YAML leaves a run that has failed, without a timeline', async () => {
  const tip = await main();
  await service.send('POST', `${REPOSITORY}/refs?${VERSION}`, [
    { name: 'refs/heads/broken', oldObjectId: ZERO, newObjectId: tip },
  ]);
  const newContent = { content: 'steps:\n- scrpt: oops\n', contentType: 'rawtext' };
  await service.send('POST', `${REPOSITORY}/pushes?${VERSION}`, {
    refUpdates: [{ name: 'refs/heads/broken', oldObjectId: tip }],
    commits: [{ comment: 'Break it', changes: [{ changeType: 'edit', item: { path: '/all.yml' }, newContent }] }],
  });
  const { json } = await service.get(`${API}/build/builds?$top=1&${VERSION}`);
  const [build] = json.value;
  expect([build.status, build.result]).toEqual(['completed', 'failed']);
  expect(build.validationResults).toEqual([
    { result: 'error', message: "/all.yml (Line: 2, Col: 3): Unexpected value 'scrpt'" },
  ]);
  expect((await service.get(`${API}/build/builds/${build.id}/timeline?${VERSION}`)).status).toBe(204);
  expect((await service.get(`${API}/build/builds/${build.id}/logs?${VERSION}`)).json.count).toBe(0);
});

test('the commits of a run are those that the run before did not have', async () => {
  const builds = async () =>
    (await service.get(`${API}/build/builds?definitions=1&branchName=feature/f-base&${VERSION}`)).json.value;
  await push('feature/f', '/f1.txt', { comment: 'First' });
  const [first] = await builds();
  const changes = [
    { changeType: 'add', item: { path: '/f2.txt' }, newContent: { content: 'x', contentType: 'rawtext' } },
  ];
  await service.send('POST', `${REPOSITORY}/pushes?${VERSION}`, {
    refUpdates: [{ name: 'refs/heads/feature/f-base', oldObjectId: first.sourceVersion }],
    commits: [{ comment: 'Second', changes }],
  });
  const [second] = await builds();
  const { json } = await service.get(`${API}/build/builds/${second.id}/changes?${VERSION}`);
  expect(json.value).toMatchObject([{ id: second.sourceVersion, message: 'Second', type: 'TfsGit' }]);
  const between = await service.get(`${API}/build/changes?fromBuildId=${first.id}&toBuildId=${second.id}&${VERSION}`);
  expect(between.json.count).toBe(1);
});
