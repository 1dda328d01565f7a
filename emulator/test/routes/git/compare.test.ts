import { useEmulator } from '../../use-emulator.js';

const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'P',
            repositories: [
              { name: 'R', branches: ['main', 'topic', 'feature/x'] },
              { name: 'Tags', branches: ['main'] },
            ],
          },
        ],
      },
    ],
  },
});
const url = (path: string, name = 'R') => `/contoso/P/_apis/git/repositories/${name}${path}`;
const tip = async (branch: string, name = 'R'): Promise<string> =>
  (await service.get(url(`/refs?filter=heads/${branch}&api-version=7.1`, name))).json.value[0].objectId;

test('two branches differ by their changes, and are so many commits apart', async () => {
  const query = 'baseVersion=topic&targetVersion=feature/x&api-version=7.1';
  const { json } = await service.get(url(`/diffs/commits?${query}`));
  expect(json).toMatchObject({
    aheadCount: 1,
    behindCount: 1,
    commonCommit: await tip('main'),
    allChangesIncluded: true,
  });
  const shown = (list: { item: { path: string }; changeType: string }[]) =>
    list.map(({ item, changeType }) => [item.path, changeType]);
  expect(shown(json.changes)).toContainEqual(['/changes/topic.md', 'delete']);
  const common = await service.get(url(`/diffs/commits?diffCommonCommit=true&$top=1&$skip=1&${query}`));
  expect(shown(common.json.changes)).toEqual([['/changes/feature', 'add']]);
  expect(common.json.changeCounts).toEqual({ Add: 3 });
  const byCommit = `baseVersionType=commit&baseVersion=${await tip('main')}&targetVersionType=commit&targetVersion=${await tip('main')}`;
  expect((await service.get(url(`/diffs/commits?${byCommit}&api-version=7.1`))).json.changes).toEqual([]);
  expect((await service.get(url('/diffs/commits?baseVersion=nowhere&api-version=7.1'))).status).toBe(404);
});

test('branches say how far they are from the default one, or from another', async () => {
  const { json } = await service.get(url('/stats/branches?api-version=7.1'));
  const shown = json.value.map(({ name, aheadCount, behindCount, isBaseVersion }: Record<string, unknown>) => [
    name,
    aheadCount,
    behindCount,
    isBaseVersion,
  ]);
  expect(shown).toEqual([
    ['feature/x', 1, 0, false],
    ['main', 0, 0, true],
    ['topic', 1, 0, false],
  ]);
  const query = 'name=main&baseVersionDescriptor.version=topic&api-version=7.1';
  expect((await service.get(url(`/stats/branches?${query}`))).json).toMatchObject({ aheadCount: 0, behindCount: 1 });
  expect((await service.get(url('/stats/branches?name=nowhere&api-version=7.1'))).status).toBe(404);
});

test('the commit where two histories parted is found', async () => {
  const { json } = await service.get(
    url(`/commits/${await tip('topic')}/mergebases?otherCommitId=${await tip('feature/x')}&api-version=7.1`),
  );
  expect(json.value).toMatchObject([{ commitId: await tip('main') }]);
  expect((await service.get(url(`/commits/${await tip('topic')}/mergebases?api-version=7.1`))).status).toBe(400);
});

test('an annotated tag has its author, message and object, and is a ref', async () => {
  const objectId = await tip('main', 'Tags');
  const path = url('/annotatedtags', 'Tags');
  const tag = { name: 'v2', message: 'Second', taggedObject: { objectId } };
  const { status, json } = await service.send('POST', `${path}?api-version=7.1`, tag);
  expect([status, json.taggedBy.name, json.taggedObject]).toEqual([
    201,
    'Ada Contoso',
    { objectId, objectType: 'commit' },
  ]);
  expect((await service.get(`${path}/${json.objectId}?api-version=7.1`)).json).toEqual(json);
  const refs = await service.get(url('/refs?filter=tags/v2&peelTags=true&api-version=7.1', 'Tags'));
  expect(refs.json.value).toMatchObject([{ objectId: json.objectId, peeledObjectId: objectId }]);
  expect((await service.send('POST', `${path}?api-version=7.1`, tag)).status).toBe(409);
  expect((await service.send('POST', `${path}?api-version=7.1`, { ...tag, name: '' })).status).toBe(400);
  expect((await service.get(`${path}/${objectId}?api-version=7.1`)).status).toBe(400);
});
