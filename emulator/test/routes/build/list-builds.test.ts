import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const service = useEmulator({
  seed: seedWith(
    {},
    {
      name: 'CI',
      runs: [
        { tags: ['nightly', 'linux'], age: 600 },
        { result: 'failed', branch: 'feature/next', reason: 'pullRequest', age: 500 },
        { result: 'partiallySucceeded', tags: ['nightly'], age: 400 },
        { result: 'canceled', reason: 'manual', age: 300 },
        { status: 'inProgress', age: 0.1 },
      ],
    },
    { name: 'Many', runCount: 12 },
  ),
});
const list = (query = '') => service.get(`${API}/build/builds?${VERSION}${query}`);
const ids = async (query = ''): Promise<number[]> => {
  const { json } = await list(query);
  return json.value.map(({ id }: { id: number }) => id);
};
/** The runs of the first pipeline, from the oldest. */
const own = async (): Promise<number[]> => (await ids('&definitions=1')).reverse();

test('runs come from the newest, with ids in the order in which they were queued', async () => {
  const all = await ids();
  expect(all).toEqual(Array.from({ length: 17 }, (_, index) => 17 - index));
});

test('a list is narrowed down by status, result, reason, branch and tags', async () => {
  const [, failed, partly, canceled, running] = await own();
  expect(await ids('&definitions=1&resultFilter=failed')).toEqual([failed]);
  expect(await ids('&definitions=1&resultFilter=partiallySucceeded,canceled')).toEqual([canceled, partly]);
  expect(await ids('&statusFilter=inProgress')).toEqual([running]);
  expect(await ids('&statusFilter=inProgress,notStarted')).toEqual([running]);
  expect(await ids('&definitions=1&reasonFilter=pullRequest')).toEqual([failed]);
  // One word for several reasons.
  expect(await ids('&definitions=1&reasonFilter=triggered')).toHaveLength(5);
  expect(await ids('&definitions=1&branchName=refs/heads/feature/next')).toEqual([failed]);
  expect(await ids('&tagFilters=nightly,LINUX')).toHaveLength(1);
  expect(await ids('&tagFilters=nightly')).toHaveLength(2);
});

test('a list is narrowed down by id, number, person and time', async () => {
  const [first, second] = await own();
  expect(await ids(`&buildIds=${second},${first}`)).toEqual([second, first]);
  const { json } = await service.get(`${API}/build/builds/${first}?${VERSION}`);
  expect(await ids(`&buildNumber=${json.buildNumber}&definitions=1`)).toEqual([first]);
  expect(await ids('&buildNumber=2024*&definitions=1')).toHaveLength(5);
  expect(await ids(`&requestedFor=${encodeURIComponent(json.requestedFor.displayName)}`)).toContain(first);
  expect(await ids(`&minTime=${json.queueTime}&maxTime=${json.queueTime}&definitions=1`)).toEqual([first]);
});

test('pages follow each other without a gap or a repetition, in every order', async () => {
  for (const order of ['queueTimeAscending', 'finishTimeDescending', 'startTimeDescending']) {
    const seen: number[] = [];
    let token = '';
    do {
      const { json, headers } = await list(`&queryOrder=${order}&$top=4${token && `&continuationToken=${token}`}`);
      seen.push(...json.value.map(({ id }: { id: number }) => id));
      token = encodeURIComponent(headers.get('x-ms-continuationtoken') ?? '');
    } while (token);
    expect([seen.length, new Set(seen).size]).toEqual([17, 17]);
  }
});

test('the token is a time', async () => {
  const { headers } = await list('&$top=1');
  expect(headers.get('x-ms-continuationtoken')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z/);
});

test('a number of runs of each pipeline', async () => {
  const { json } = await list('&maxBuildsPerDefinition=1');
  expect(json.value.map(({ definition }: { definition: { id: number } }) => definition.id).sort()).toEqual([1, 2]);
});

test('deleted runs come on request', async () => {
  const [gone = 0] = await own();
  expect((await service.send('DELETE', `${API}/build/builds/${gone}?${VERSION}`)).status).toBe(204);
  expect(await ids()).not.toContain(gone);
  expect((await service.get(`${API}/build/builds/${gone}?${VERSION}`)).json.typeKey).toBe('BuildNotFoundException');
  const { json } = await list('&deletedFilter=onlyDeleted');
  expect(json.value).toMatchObject([{ id: gone, deleted: true }]);
});

test('a filter or an order that there is not is refused', async () => {
  expect((await list('&statusFilter=sleeping')).status).toBe(400);
  expect((await list('&queryOrder=byMood')).status).toBe(400);
  expect((await list('&continuationToken=next')).status).toBe(400);
});

test('a run that is not there has the service’s own message', async () => {
  const { status, json } = await service.get(`${API}/build/builds/139106?${VERSION}`);
  expect([status, json.message, json.typeName]).toEqual([
    404,
    'The requested build 139106 could not be found.',
    'Microsoft.TeamFoundation.Build.WebApi.BuildNotFoundException, Microsoft.TeamFoundation.Build2.WebApi',
  ]);
});

test('the newest finished run of a pipeline, and its badge', async () => {
  const latest = await service.get(`${API}/build/latest/CI?api-version=7.1-preview.1`);
  expect(latest.json.result).toBe('canceled');
  const onBranch = await service.get(`${API}/build/latest/1?branchName=feature/next&api-version=7.1-preview.1`);
  expect(onBranch.json.result).toBe('failed');
  const badge = await service.get(`${API}/build/status/CI?api-version=7.1-preview.1&label=Build`);
  expect([badge.headers.get('content-type'), badge.text]).toEqual([
    'image/svg+xml; charset=utf-8',
    expect.stringContaining('Build: canceled'),
  ]);
  expect((await service.get(`${API}/build/status/Nothing?api-version=7.1-preview.1`)).status).toBe(404);
});

test('an organization of a hundred thousand runs is read page by page', async () => {
  service.emulator.reset(seedWith({}, { name: 'CI', runCount: 100_000 }));
  const { json, headers } = await list('&$top=3');
  expect([json.value[0].id, headers.get('x-ms-continuationtoken')]).toEqual([
    100_000,
    expect.stringMatching(/,99997$/),
  ]);
});
