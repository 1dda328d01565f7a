import { useEmulator } from '../../use-emulator.js';

const ZERO = '0'.repeat(40);
const NAMES = ['Changes', 'Errors', 'Branches', 'Binary', 'List', 'Locked'];
const service = useEmulator({
  pats: ['unit-test-token-0123456789', { token: 'grace-token-0123456789', user: 'Grace Hopper' }],
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          { name: 'P', repositories: [...NAMES.map((name) => ({ name, branches: ['main'] })), { name: 'Empty' }] },
        ],
      },
    ],
  },
});
const url = (name: string, path: string) => `/contoso/P/_apis/git/repositories/${name}${path}`;
const tip = async (name: string, branch = 'main'): Promise<string> => {
  const { json } = await service.get(url(name, `/refs?filter=heads/${branch}&api-version=7.1`));
  return json.value[0].objectId;
};
const push = (name: string, body: object) => service.send('POST', url(name, '/pushes?api-version=7.1'), body);
const file = (path: string, content: string, changeType = 'add') => ({
  changeType,
  item: { path },
  newContent: { content, contentType: 'rawtext' },
});
const commit = (...changes: object[]) => ({ comment: 'Change', changes });
const read = async (name: string, path: string, version = 'main') => {
  const query = `path=${path}&versionDescriptor.version=${version}&api-version=7.1`;
  return (await service.get(url(name, `/items?${query}`), { accept: 'text/plain' })).text;
};

test('a push adds, edits, renames and deletes in commits that follow each other', async () => {
  const old = await tip('Changes');
  const rename = { changeType: 'rename', sourceServerItem: '/docs/a.md', item: { path: '/docs/b.md' } };
  const remove = { changeType: 'delete', item: { path: '/src/index.js' } };
  const { status, json } = await push('Changes', {
    refUpdates: [{ name: 'refs/heads/main', oldObjectId: old }],
    commits: [commit(file('/docs/a.md', '# A')), commit(rename, remove, file('/README.md', 'New', 'edit'))],
  });
  expect(status).toBe(201);
  expect(json.refUpdates).toMatchObject([
    { name: 'refs/heads/main', oldObjectId: old, newObjectId: await tip('Changes') },
  ]);
  expect(json.commits.map(({ parents }: { parents: string[] }) => parents)).toEqual([
    [old],
    [json.commits[0].commitId],
  ]);
  expect(json.pushedBy.displayName).toBe('Ada Contoso');
  expect([await read('Changes', '/docs/b.md'), await read('Changes', '/README.md')]).toEqual(['# A', 'New']);
  const changes = await service.get(url('Changes', `/commits/${json.commits[1].commitId}/changes?api-version=7.1`));
  expect(changes.json.changes).toMatchObject([
    { item: { path: '/README.md' }, changeType: 'edit' },
    { item: { path: '/docs', isFolder: true }, changeType: 'edit' },
    { item: { path: '/docs/a.md' }, changeType: 'delete, sourceRename' },
    { item: { path: '/docs/b.md' }, changeType: 'rename', sourceServerItem: '/docs/a.md' },
    { item: { path: '/src' }, changeType: 'delete' },
    { item: { path: '/src/index.js' }, changeType: 'delete' },
  ]);
});

test('content may be binary', async () => {
  const content = Buffer.from([0, 255, 10, 13]);
  const change = file('/a.bin', content.toString('base64'));
  change.newContent.contentType = 'base64encoded';
  await push('Binary', {
    refUpdates: [{ name: 'refs/heads/main', oldObjectId: await tip('Binary') }],
    commits: [commit(change)],
  });
  const answer = await fetch(service.emulator.url + url('Binary', '/items?path=/a.bin&api-version=7.1'), {
    headers: { authorization: `Basic ${Buffer.from(':unit-test-token-0123456789').toString('base64')}` },
  });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
});

test('the first push to an empty repository makes its default branch', async () => {
  const update = { name: 'refs/heads/trunk', oldObjectId: ZERO };
  const { json } = await push('Empty', { refUpdates: [update], commits: [commit(file('/a.txt', 'a'))] });
  expect(json.commits[0].parents).toEqual([]);
  expect(json.repository.defaultBranch).toBe('refs/heads/trunk');
});

test('a new branch starts from the commit that is given', async () => {
  const from = await tip('Branches');
  const { json } = await push('Branches', {
    refUpdates: [{ name: 'refs/heads/topic', oldObjectId: from }],
    commits: [commit(file('/a.txt', 'a'))],
  });
  expect(json.refUpdates[0].oldObjectId).toBe(ZERO);
  expect(json.commits[0].parents).toEqual([from]);
  expect(await tip('Branches')).toBe(from);
});

test('what does not fit is refused, and nothing changes', async () => {
  const old = await tip('Errors');
  const attempt = async (change: object, oldObjectId = old) => {
    const body = { refUpdates: [{ name: 'refs/heads/main', oldObjectId }], commits: [commit(change)] };
    const { status, json } = await push('Errors', body);
    return [status, json.message];
  };
  expect(await attempt(file('/README.md', 'x'))).toEqual([
    400,
    expect.stringContaining("The path '/README.md' specified in the add operation already exists."),
  ]);
  expect((await attempt(file('/nothing.md', 'x', 'edit')))[0]).toBe(400);
  expect((await attempt({ changeType: 'delete', item: { path: '/nothing.md' } }))[0]).toBe(400);
  expect((await attempt(file('/README.md/inside', 'x')))[0]).toBe(400);
  expect((await attempt(file('/../up', 'x')))[0]).toBe(400);
  expect(await attempt(file('/new.md', 'x'), ZERO)).toEqual([409, expect.stringMatching(/^TF401028: The reference/)]);
  expect((await push('Errors', { refUpdates: [] })).status).toBe(400);
  expect(await tip('Errors')).toBe(old);
});

test('a branch that somebody else locked takes no push', async () => {
  const old = await tip('Locked');
  await service.send('PATCH', url('Locked', '/refs?filter=heads/main&api-version=7.1'), { isLocked: true });
  const body = { refUpdates: [{ name: 'refs/heads/main', oldObjectId: old }], commits: [commit(file('/a', 'a'))] };
  const grace = { authorization: `Basic ${Buffer.from(':grace-token-0123456789').toString('base64')}` };
  const { status } = await service.send('POST', url('Locked', '/pushes?api-version=7.1'), body, grace);
  expect(status).toBe(403);
  expect(await tip('Locked')).toBe(old);
});

test('pushes are listed, the newest first, with what they changed on request', async () => {
  const old = await tip('List');
  const { json: made } = await push('List', {
    refUpdates: [{ name: 'refs/heads/main', oldObjectId: old }],
    commits: [commit(file('/a.txt', 'a')), commit(file('/b.txt', 'b'))],
  });
  const { json } = await service.get(url('List', '/pushes?searchCriteria.includeRefUpdates=true&api-version=7.1'));
  expect(json.value.map(({ pushId }: { pushId: number }) => pushId)).toEqual([made.pushId, expect.any(Number)]);
  expect(json.value[0].refUpdates).toEqual(made.refUpdates);
  const none = '/pushes?searchCriteria.pusherId=00000000-0000-0000-0000-000000000000&api-version=7.1';
  expect((await service.get(url('List', none))).json.count).toBe(0);
  const one = await service.get(
    url('List', `/pushes/${made.pushId}?includeCommits=1&includeRefUpdates=true&api-version=7.1`),
  );
  expect(one.json.commits).toHaveLength(1);
  const commits = await service.get(url('List', `/commits?pushId=${made.pushId}&api-version=7.1`));
  expect(commits.json.count).toBe(2);
  expect((await service.get(url('List', '/pushes/99999?api-version=7.1'))).status).toBe(404);
});
