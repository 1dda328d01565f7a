import { useEmulator } from '../../use-emulator.js';

const ZERO = '0'.repeat(40);
const service = useEmulator({
  pats: ['unit-test-token-0123456789', { token: 'grace-token-0123456789', user: 'Grace Hopper' }],
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'P',
            repositories: ['Update', 'Lock', 'Mine', 'Favorites'].map((name) => ({
              name,
              branches: ['main', 'topic'],
            })),
          },
        ],
      },
    ],
  },
});
const GRACE = { authorization: `Basic ${Buffer.from(':grace-token-0123456789').toString('base64')}` };
const url = (name: string, query = '') => `/contoso/P/_apis/git/repositories/${name}/refs?api-version=7.1${query}`;
const tip = async (name: string): Promise<string> =>
  (await service.get(url(name, '&filter=heads/main'))).json.value[0].objectId;
const names = async (name: string, query: string, headers = {}): Promise<string[]> =>
  (await service.get(url(name, query), headers)).json.value.map((ref: { name: string }) => ref.name);

test('refs are created, moved and deleted, each with its own result', async () => {
  const id = await tip('Update');
  const update = (name: string, oldObjectId: string, newObjectId: string) => ({ name, oldObjectId, newObjectId });
  const { json } = await service.send('POST', url('Update'), [
    update('refs/heads/new', ZERO, id),
    update('refs/heads/topic', id, ZERO),
    update('refs/heads/other', ZERO, '1'.repeat(40)),
    update('refs/heads/a..b', ZERO, id),
    update('refs/heads/main/inside', ZERO, id),
  ]);
  const results = json.value.map(({ updateStatus, success }: Record<string, unknown>) => [updateStatus, success]);
  expect(results).toEqual([
    ['succeeded', true],
    ['staleOldObjectId', false],
    ['unresolvableToCommit', false],
    ['invalidRefName', false],
    ['refNameConflict', false],
  ]);
  expect(await names('Update', '')).toEqual(['refs/heads/main', 'refs/heads/new', 'refs/heads/topic']);
  await service.send('POST', url('Update'), [update('refs/heads/new', id, ZERO)]);
  expect(await names('Update', '')).toEqual(['refs/heads/main', 'refs/heads/topic']);
  expect((await service.send('POST', url('Update'), [{ name: 'refs/heads/x' }])).status).toBe(400);
  expect((await service.send('POST', url('Update'), [])).status).toBe(400);
});

test('a lock shows its owner and holds against others until its owner takes it away', async () => {
  const id = await tip('Lock');
  const path = url('Lock', '&filter=heads/main');
  const { json } = await service.send('PATCH', path, { isLocked: true });
  expect([json.isLocked, json.isLockedBy.displayName]).toEqual([true, 'Ada Contoso']);
  const update = [{ name: 'refs/heads/main', oldObjectId: id, newObjectId: ZERO }];
  const refused = await service.send('POST', url('Lock'), update, GRACE);
  expect(refused.json.value).toMatchObject([{ updateStatus: 'locked', success: false, isLocked: true }]);
  expect((await service.send('PATCH', path, { isLocked: false }, GRACE)).status).toBe(403);
  const free = await service.send('PATCH', path, { isLocked: false });
  expect(free.json.isLockedBy).toBeUndefined();
  expect((await service.send('PATCH', url('Lock', '&filter=heads/nothing'), { isLocked: true })).status).toBe(404);
});

test('who made a branch is its creator, and finds it among their own', async () => {
  const create = [{ name: 'refs/heads/users/grace', oldObjectId: ZERO, newObjectId: await tip('Mine') }];
  await service.send('POST', url('Mine'), create, GRACE);
  const { json } = await service.get(url('Mine', '&filter=heads/users'));
  expect(json.value[0].creator.displayName).toBe('Grace Hopper');
  expect(await names('Mine', '&includeMyBranches=true', GRACE)).toEqual(['refs/heads/main', 'refs/heads/users/grace']);
});

test('favorites are kept for each person, once for each branch', async () => {
  const path = '/contoso/P/_apis/git/favorites/refs';
  const repository = (await service.get('/contoso/P/_apis/git/repositories/Favorites?api-version=7.1')).json.id;
  const favorite = { name: 'refs/heads/topic', repositoryId: repository, type: 'ref' };
  const { status, json } = await service.send('POST', `${path}?api-version=7.1`, favorite);
  expect([status, json.name]).toEqual([200, 'refs/heads/topic']);
  expect((await service.send('POST', `${path}?api-version=7.1`, favorite)).status).toBe(409);
  const list = async (headers = {}) =>
    (await service.get(`${path}?repositoryId=${repository}&api-version=7.1`, headers)).json.count;
  expect([await list(), await list(GRACE)]).toEqual([1, 0]);
  expect((await service.get(`${path}/${json.id}?api-version=7.1`)).json).toEqual(json);
  expect((await service.send('DELETE', `${path}/${json.id}?api-version=7.1`)).status).toBe(204);
  expect((await service.get(`${path}/${json.id}?api-version=7.1`)).status).toBe(404);
  expect((await service.send('POST', `${path}?api-version=7.1`, { repositoryId: repository })).status).toBe(400);
});
