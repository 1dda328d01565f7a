import {
  BUILD,
  COMMENTS,
  MERGE_STRATEGY,
  MINIMUM_REVIEWERS,
  STATUS,
  usePolicies,
  WORK_ITEMS,
} from './policy-service.js';

const SEARCH_BRANCHES = '0517f88d-4ec5-4343-9d26-9930ebd53069';

const { service, root, version, create, remove, repositoryId, place } = usePolicies({ branches: false });
const ids = (json: { value: { id: number }[] }): number[] => json.value.map(({ id }) => id);

test('all kinds of policies are listed, and each is found by its id in any case', async () => {
  const { json } = await service.get(`${root}/policy/types?${version}`);
  expect(json.count).toBe(16);
  const one = await service.get(`${root}/policy/types/${MINIMUM_REVIEWERS.toUpperCase()}?${version}`);
  expect(one.json.displayName).toBe('Minimum number of reviewers');
  const none = await service.get(`${root}/policy/types/00000000-0000-0000-0000-000000000000?${version}`);
  expect([none.status, none.json.typeKey]).toEqual([404, 'PolicyTypeNotFoundException']);
});

test('a new policy answers with its settings in full, and numbers and flags sent as text are read as such', async () => {
  const { status, json } = await create(MINIMUM_REVIEWERS, { minimumApproverCount: '2', creatorVoteCounts: 'true' });
  expect(status).toBe(200);
  expect(json).toMatchObject({ revision: 1, isEnabled: true, isBlocking: true, isDeleted: false });
  expect(json.settings).toMatchObject({ minimumApproverCount: 2, creatorVoteCounts: true, allowDownvotes: false });
  expect(json.settings.scope).toEqual([
    { refName: `refs/heads/${place.target}`, matchKind: 'Exact', repositoryId: await repositoryId() },
  ]);
  expect(json.url).toMatch(new RegExp(`/policy/configurations/${json.id}$`));
});

test('a policy is refused when its kind is none, its scope is missing or its settings are wrong', async () => {
  const unknown = await create('00000000-0000-0000-0000-000000000000', {});
  expect([unknown.status, unknown.json.typeKey]).toEqual([404, 'PolicyTypeNotFoundException']);
  const wrong = [
    await create(MINIMUM_REVIEWERS, {}),
    await create(MINIMUM_REVIEWERS, { minimumApproverCount: 0 }),
    await create(BUILD, { buildDefinitionId: 4711 }),
    await create(MERGE_STRATEGY, { allowSquash: false }),
    await create(COMMENTS, {}, { scope: { repositoryId: '00000000-0000-0000-0000-000000000000' } }),
    await create(COMMENTS, {}, { scope: { repositoryId: null, refName: 'main', matchKind: 'exact' } }),
    await create(COMMENTS, {}, { scope: { repositoryId: null, refName: 'refs/heads/main', matchKind: 'some' } }),
  ];
  expect(wrong.map(({ status }) => status)).toEqual(wrong.map(() => 400));
  const body = { isEnabled: true, isBlocking: true, type: { id: COMMENTS }, settings: {} };
  const nowhere = await service.send('POST', `${root}/policy/configurations?${version}`, body);
  expect([nowhere.status, nowhere.json.message]).toEqual([400, expect.stringContaining("'scope' is required")]);
});

test('a change makes a revision, a deletion another, and a deleted policy is no longer listed', async () => {
  const { json } = await create(MINIMUM_REVIEWERS, { minimumApproverCount: 1 });
  const url = `${root}/policy/configurations/${json.id}`;
  const settings = { ...json.settings, minimumApproverCount: 3 };
  const updated = await service.send('PUT', `${url}?${version}`, { ...json, isBlocking: false, settings });
  expect(updated.json).toMatchObject({ revision: 2, isBlocking: false, settings: { minimumApproverCount: 3 } });
  expect((await remove(json.id)).status).toBe(204);
  const revisions = await service.get(`${url}/revisions?${version}`);
  expect(revisions.json.value.map(({ revision }: { revision: number }) => revision)).toEqual([3, 2, 1]);
  expect((await service.get(`${url}/revisions/1?${version}`)).json.settings.minimumApproverCount).toBe(1);
  expect((await service.get(`${url}/revisions/9?${version}`)).status).toBe(404);
  expect((await service.get(`${url}?${version}`)).json.isDeleted).toBe(true);
  expect(ids((await service.get(`${root}/policy/configurations?${version}`)).json)).not.toContain(json.id);
  expect((await service.send('PUT', `${url}?${version}`, json)).status).toBe(404);
});

test('a policy stays of its kind', async () => {
  const { json } = await create(COMMENTS, {});
  const body = { ...json, type: { id: WORK_ITEMS } };
  expect((await service.send('PUT', `${root}/policy/configurations/${json.id}?${version}`, body)).status).toBe(400);
});

test('lists are cut into pages, and narrowed by kind and by scope in its older form', async () => {
  const web = await repositoryId();
  const api = await repositoryId('Api');
  const onWeb = (await create(STATUS, { statusName: 'scan' })).json.id;
  const onApi = (await create(STATUS, { statusName: 'scan' }, { scope: { repositoryId: api } })).json.id;
  const list = (query: string) => service.get(`${root}/policy/configurations?policyType=${STATUS}&${query}&${version}`);
  const first = await list('$top=1');
  expect(ids(first.json)).toEqual([onWeb]);
  const token = first.headers.get('x-ms-continuationtoken');
  expect(ids((await list(`continuationToken=${token}`)).json)).toEqual([onApi]);
  const scope = encodeURIComponent(`${web.replaceAll('-', '')}:refs/heads/${place.target}`);
  expect(ids((await list(`scope=${scope}`)).json)).toEqual([onWeb]);
  expect(ids((await list(`scope=${api.replaceAll('-', '')}`)).json)).toEqual([onApi]);
});

test('the Git API lists what is in force on a ref: exact names, prefixes, default branches and whole repositories', async () => {
  const web = await repositoryId();
  const settings = { searchBranches: ['refs/heads/main'] };
  const scopes = [
    { repositoryId: web, refName: 'refs/heads/main', matchKind: 'exact' },
    { repositoryId: null, refName: 'refs/heads/release/', matchKind: 'prefix' },
    { repositoryId: null, refName: null, matchKind: 'defaultBranch' },
    { repositoryId: web },
  ];
  const made: number[] = [];
  for (const scope of scopes) made.push((await create(SEARCH_BRANCHES, settings, { scope })).json.id);
  const [exact, prefix, standard, whole] = made;
  const on = async (query: string) => {
    const url = `${root}/git/policy/configurations?policyType=${SEARCH_BRANCHES}&${query}&${version}`;
    return ids((await service.get(url)).json);
  };
  expect(await on(`repositoryId=${web}&refName=refs/heads/main`)).toEqual([exact, standard, whole]);
  expect(await on(`repositoryId=${web}&refName=refs/heads/release/1`)).toEqual([prefix, whole]);
  expect(await on(`repositoryId=${await repositoryId('Api')}&refName=refs/heads/other`)).toEqual([]);
  expect(await on('')).toEqual(made);
});

test('a policy that is not there is not found', async () => {
  const { status, json } = await service.get(`${root}/policy/configurations/4711?${version}`);
  expect([status, json.typeKey]).toEqual([404, 'PolicyConfigurationNotFoundException']);
});
