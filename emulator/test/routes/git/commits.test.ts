import { useEmulator } from '../../use-emulator.js';

const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [{ name: 'P', repositories: [{ name: 'R', branches: ['main', 'topic'], tags: ['v1'], commits: 4 }] }],
      },
    ],
  },
});
const url = (path: string) => `/contoso/P/_apis/git/repositories/R${path}`;
const comments = async (query = ''): Promise<string[]> => {
  const { json } = await service.get(url(`/commits?${query}${query && '&'}api-version=7.1`));
  return json.value.map(({ comment }: { comment: string }) => comment);
};
const criteria = (fields: Record<string, string>): string =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [`searchCriteria.${name}`, value]),
  ).toString();
const idOf = async (comment: string): Promise<string> => {
  const { json } = await service.get(url('/commits?api-version=7.1'));
  return json.value.find((commit: { comment: string }) => commit.comment === comment).commitId;
};

test('without a version the history of all branches comes, the newest first', async () => {
  expect(await comments()).toEqual(['Work on topic', 'Change 4', 'Change 3', 'Change 2', 'Start R']);
});

test('a branch, a tag or a commit can be chosen, and a path', async () => {
  expect(await comments(criteria({ 'itemVersion.version': 'main', $top: '1' }))).toEqual(['Change 4']);
  const tag = criteria({ 'itemVersion.version': 'v1', 'itemVersion.versionType': 'tag', $skip: '3' });
  expect(await comments(tag)).toEqual(['Start R']);
  const parent = { 'itemVersion.version': 'main', 'itemVersion.versionOptions': 'firstParent', $top: '1' };
  expect(await comments(criteria(parent))).toEqual(['Change 3']);
  expect(await comments(criteria({ itemPath: '/README.md' }))).toEqual(['Start R']);
});

test('two versions give what only the second one has', async () => {
  const versions = { 'itemVersion.version': 'main', 'compareVersion.version': 'topic' };
  expect(await comments(criteria(versions))).toEqual(['Work on topic']);
});

test('authors, dates, ranges and ids narrow it down', async () => {
  expect(await comments(criteria({ author: 'grace' }))).toEqual(['Work on topic', 'Change 2']);
  expect(await comments(criteria({ author: 'nobody' }))).toEqual([]);
  const dates = { fromDate: '2024-01-15T11:30:00Z', toDate: '1/15/2024 12:30:00 PM' };
  expect(await comments(criteria(dates))).toEqual(['Change 3']);
  const range = { fromCommitId: await idOf('Change 2'), toCommitId: await idOf('Change 3') };
  expect(await comments(criteria(range))).toEqual(['Change 3', 'Change 2']);
  const ids = `${await idOf('Start R')},${await idOf('Change 4')}`;
  expect(await comments(criteria({ ids }))).toEqual(['Start R', 'Change 4']);
});

test('the oldest come first on request, before the limit counts', async () => {
  const query = criteria({ showOldestCommitsFirst: 'true', $top: '2', 'itemVersion.version': 'main' });
  expect(await comments(query)).toEqual(['Start R', 'Change 2']);
});

test('a list tells what changed, and more on request', async () => {
  const query = criteria({ 'itemVersion.version': 'topic', includePushData: 'true', includeWorkItems: 'true' });
  const { json } = await service.get(url(`/commits?${query}&api-version=7.1`));
  const [first, , , , last] = json.value;
  expect(first).toMatchObject({ changeCounts: { Add: 1, Edit: 0, Delete: 0 }, workItems: [] });
  expect(first.push.pushedBy.displayName).toBe('Ada Contoso');
  expect(last).toMatchObject({ comment: 'Start R', commentTruncated: true });
});

test('a batch takes the same criteria in its body', async () => {
  const body = { itemVersion: { versionType: 'branch', version: 'topic' }, $top: 2 };
  const { json } = await service.send('POST', url('/commitsbatch?api-version=7.1'), body);
  expect(json.value.map(({ comment }: { comment: string }) => comment)).toEqual(['Work on topic', 'Change 4']);
});

test('a commit on its own has its whole message, parents, tree and changes', async () => {
  const id = await idOf('Start R');
  const { json } = await service.get(url(`/commits/${id}?changeCount=2&api-version=7.1`));
  expect(json).toMatchObject({ commitId: id, parents: [], comment: expect.stringContaining('\nRepository ') });
  expect(json.changeCounts).toEqual({ Add: 4 });
  expect(json.changes.map(({ item }: { item: { path: string } }) => item.path)).toEqual([
    '/CHANGELOG.md',
    '/README.md',
  ]);
  const page = await service.get(url(`/commits/${id}/changes?top=1&skip=3&api-version=7.1`));
  expect(page.json.changes).toMatchObject([{ item: { path: '/src/index.js' }, changeType: 'add' }]);
});

test('what is not there is refused with the words of the service', async () => {
  const missing = await service.get(url(`/commits/${'1'.repeat(40)}?api-version=7.1`));
  expect([missing.status, missing.json.typeKey]).toEqual([404, 'GitCommitDoesNotExistException']);
  const branch = await service.get(url(`/commits?${criteria({ 'itemVersion.version': 'nowhere' })}&api-version=7.1`));
  expect([branch.status, branch.json.message]).toEqual([
    404,
    'TF401175:The version descriptor <Branch: nowhere > could not be resolved to a version in the repository R',
  ]);
  expect((await service.get(url(`/commits?${criteria({ ids: '--all' })}&api-version=7.1`))).status).toBe(400);
  expect((await service.get(url(`/commits?${criteria({ fromDate: 'soon' })}&api-version=7.1`))).status).toBe(400);
});

test('statuses are kept for a commit, the newest first, or only the newest of each kind', async () => {
  const id = await idOf('Change 4');
  const path = url(`/commits/${id}/statuses?api-version=7.1`);
  const status = { state: 'pending', description: 'Runs', context: { name: 'build', genre: 'ci' } };
  expect((await service.send('POST', path, status)).status).toBe(201);
  await service.send('POST', path, { ...status, state: 'succeeded', targetUrl: 'https://ci.example/1' });
  const states = async (query = '') =>
    (await service.get(path + query)).json.value.map(({ state }: { state: string }) => state);
  expect(await states()).toEqual(['succeeded', 'pending']);
  expect(await states('&latestOnly=true')).toEqual(['succeeded']);
  const refs = await service.get(url('/refs?filter=heads/main&includeStatuses=true&api-version=7.1'));
  expect(refs.json.value[0].statuses).toHaveLength(2);
  expect((await service.send('POST', path, { state: 'pending' })).status).toBe(400);
  expect((await service.send('POST', path, { ...status, state: 'fine' })).status).toBe(400);
  const nowhere = url(`/commits/${'2'.repeat(40)}/statuses?api-version=7.1`);
  expect((await service.send('POST', nowhere, status)).status).toBe(404);
});
