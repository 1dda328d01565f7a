import { useEmulator } from '../../use-emulator.js';

const files = { 'README.md': '# Hello\n', 'docs/a.md': 'A\n', 'docs/deep/b ä.md': 'B\n', 'page.html': '<p>' };
const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'P',
            repositories: [{ name: 'R', branches: ['main', 'topic'], tags: ['v1'], files }, { name: 'Empty' }],
          },
        ],
      },
    ],
  },
});
const url = (path: string) => `/contoso/P/_apis/git/repositories/R${path}`;
const JSON_ONLY = { accept: 'application/json' };
const get = (query: string, headers: Record<string, string> = JSON_ONLY) =>
  service.get(url(`/items?${query}&api-version=7.1`), headers);
const paths = async (query: string): Promise<string[]> =>
  (await get(query)).json.value.map(({ path }: { path: string }) => path);

test('a file comes as JSON, with its content on request, or as it is', async () => {
  const { json } = await get('path=/README.md&includeContent=true&includeContentMetadata=true');
  expect(json).toMatchObject({ path: '/README.md', gitObjectType: 'blob', content: '# Hello\n' });
  expect(json.contentMetadata).toMatchObject({ fileName: 'README.md', extension: 'md' });
  const plain = await get('path=README.md', { accept: 'text/plain' });
  expect([plain.text, plain.headers.get('content-type')]).toEqual(['# Hello\n', 'text/plain']);
  const bytes = await get('path=/README.md', { accept: 'application/octet-stream' });
  expect(bytes.headers.get('content-disposition')).toContain('attachment; filename="README.md"');
  expect((await get('path=/page.html', { accept: '*/*' })).headers.get('content-type')).toBe('text/plain');
  expect((await get('path=/README.md&$format=text')).text).toBe('# Hello\n');
});

test('a folder lists itself, one level or everything', async () => {
  expect(await paths('scopePath=/docs')).toEqual(['/docs']);
  expect(await paths('scopePath=/docs&recursionLevel=OneLevel')).toEqual(['/docs', '/docs/a.md', '/docs/deep']);
  expect(await paths('scopePath=/docs&recursionLevel=full')).toContain('/docs/deep/b ä.md');
  expect(await paths('recursionLevel=oneLevel')).toEqual(['/', '/CHANGELOG.md', '/README.md', '/docs', '/page.html']);
});

test('branches, tags and commits can be chosen', async () => {
  const { json } = await get('path=/README.md&versionDescriptor.version=v1&versionDescriptor.versionType=tag');
  const byCommit = `path=/README.md&versionDescriptor.version=${json.commitId}&versionDescriptor.versionType=Commit`;
  expect((await get(byCommit)).json.objectId).toBe(json.objectId);
  expect((await get('path=/changes/topic.md&versionDescriptor.version=topic')).status).toBe(200);
  expect((await get('path=/changes/topic.md&versionDescriptor.version=main')).status).toBe(404);
});

test('the commit that changed an item last can be asked for', async () => {
  const { json } = await get('scopePath=/&recursionLevel=OneLevel&latestProcessedChange=true');
  const comments = json.value.map(
    (item: { latestProcessedChange: { comment: string } }) => item.latestProcessedChange.comment,
  );
  expect(comments).toEqual(['Change 3', 'Change 3', 'Start R', 'Start R', 'Start R']);
});

test('what is not there is TF401174 and TF401175', async () => {
  const item = await get('path=/nothing.md');
  expect([item.status, item.json.typeKey]).toEqual([404, 'GitItemNotFoundException']);
  expect(item.json.message).toMatch(
    /^TF401174: The item '\/nothing.md' could not be found in the repository 'R' .*<Branch: main >/,
  );
  const version = await get('path=/README.md&versionDescriptor.version=nowhere');
  expect([version.status, version.json.message]).toEqual([
    404,
    expect.stringMatching(/^TF401175:.*<Branch: nowhere >/),
  ]);
  for (const odd of ['main~1', 'main@{0}', '--all', '..']) {
    expect((await get(`path=/README.md&versionDescriptor.version=${encodeURIComponent(odd)}`)).status).toBe(404);
  }
  const empty = await service.get('/contoso/P/_apis/git/repositories/Empty/items?path=/a&api-version=7.1', JSON_ONLY);
  expect([empty.status, empty.json.message]).toEqual([404, expect.stringContaining('Cannot find any branches')]);
  expect((await get('path=/README.md&scopePath=/docs')).status).toBe(400);
});

test('a path is one item, and a list once a recursion level is named with it', async () => {
  expect((await get('path=/docs')).json).toMatchObject({ path: '/docs', isFolder: true });
  expect(await paths('path=/docs&recursionLevel=1')).toEqual(['/docs', '/docs/a.md', '/docs/deep']);
  expect((await get('path=/docs&recursionLevel=deep')).status).toBe(400);
});

test('a download keeps a name that a header cannot hold', async () => {
  const { headers } = await get('path=/docs/deep/b ä.md&download=true', { accept: 'text/plain' });
  expect(headers.get('content-disposition')).toBe(`attachment; filename="b _.md"; filename*=UTF-8''b%20%C3%A4.md`);
});

test('a folder can be had as a zip', async () => {
  const { headers, text } = await get('scopePath=/docs&$format=zip');
  expect(headers.get('content-type')).toBe('application/zip');
  expect(headers.get('content-disposition')).toContain('docs.zip');
  expect(text.slice(0, 2)).toBe('PK');
});

test('a batch gives a list for each item it was asked for', async () => {
  const itemDescriptors = [
    { path: '/docs', recursionLevel: 'oneLevel' },
    { path: '/README.md', version: 'topic', versionType: 'branch' },
  ];
  const { json } = await service.send('POST', url('/itemsbatch?api-version=7.1'), { itemDescriptors });
  expect(json.value.map((list: unknown[]) => list.length)).toEqual([3, 1]);
});

test('blobs and trees are found by their ids', async () => {
  const { objectId } = (await get('path=/docs/a.md')).json;
  const blob = await service.get(url(`/blobs/${objectId}?api-version=7.1`), JSON_ONLY);
  expect(blob.json).toMatchObject({ objectId, size: 2 });
  expect((await service.get(url(`/blobs/${objectId}?$format=text&api-version=7.1`))).text).toBe('A\n');
  const zip = await service.send('POST', url('/blobs?filename=some&api-version=7.1'), [objectId], {
    accept: 'application/zip',
  });
  expect(zip.text.slice(0, 2)).toBe('PK');
  const tree = (await get('scopePath=/docs')).json.value[0].objectId;
  const { json } = await service.get(url(`/trees/${tree}?recursive=true&api-version=7.1`), JSON_ONLY);
  expect(json.treeEntries).toMatchObject([
    { relativePath: 'a.md', mode: '100644', gitObjectType: 'blob', size: 2 },
    { relativePath: 'deep', mode: '40000', gitObjectType: 'tree' },
    { relativePath: 'deep/b ä.md' },
  ]);
  expect((await service.get(url(`/blobs/${tree}?api-version=7.1`), JSON_ONLY)).status).toBe(400);
  expect((await service.get(url(`/blobs/${'1'.repeat(40)}?api-version=7.1`), JSON_ONLY)).status).toBe(404);
});
