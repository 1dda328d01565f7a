import type { PullRequestSeed } from '../../../src/areas/pull-requests/seed.js';
import { startEmulator } from '../../../src/index.js';
import { ask, TOKEN } from '../../ask.js';
import { useEmulator } from '../../use-emulator.js';

const MANY = 1200;
const changes: PullRequestSeed[] = [
  { title: 'Oldest', source: 'one', status: 'completed', createdBy: 'Grace Hopper', age: 30 },
  { title: 'Dropped', source: 'two', status: 'abandoned', labels: ['x'], age: 20 },
  {
    title: 'Reviewed',
    source: 'two',
    reviewers: [{ name: 'Grace Hopper', vote: 10 }],
    labels: ['x', 'y'],
    description: 'd'.repeat(500),
    age: 10,
  },
  { title: 'Into next', source: 'one', target: 'next', age: 5 },
];
const service = useEmulator({
  seed: {
    organizations: [
      {
        name: 'contoso',
        projects: [
          {
            name: 'Fabrikam',
            repositories: [
              { name: 'Shop', branches: ['main', 'next', 'one', 'two'], pullRequests: changes },
              {
                name: 'Busy',
                branches: ['main', 'one'],
                pullRequests: Array.from({ length: MANY }, (_, index) => ({ title: `Change ${index}`, source: 'one' })),
              },
            ],
          },
          { name: 'Other', repositories: [{ name: 'Other', branches: ['main'] }] },
        ],
      },
    ],
  },
});

const list = (scope: string, query = '') => service.get(`/contoso/${scope}?${query}${query && '&'}api-version=7.1`);
const shop = async (query = ''): Promise<string[]> => {
  const { json } = await list('Fabrikam/_apis/git/repositories/Shop/pullRequests', query);
  return json.value.map(({ title }: { title: string }) => title);
};

test('active ones are listed, the newest first, without what only a single one shows', async () => {
  const { json } = await list('Fabrikam/_apis/git/repositories/Shop/pullRequests');
  expect(json.value.map(({ title }: { title: string }) => title)).toEqual(['Into next', 'Reviewed']);
  expect(json.value[1].description).toBe('d'.repeat(400));
  expect(json.value[1]).not.toHaveProperty('_links');
  expect(json.value[1].labels.map(({ name }: { name: string }) => name)).toEqual(['x', 'y']);
});

test('every criterion narrows the list', async () => {
  const all = 'searchCriteria.status=all';
  const { json } = await list('Fabrikam/_apis/git/repositories/Shop/pullRequests', all);
  const [next, reviewed, , oldest] = json.value;
  expect(await shop(all)).toEqual(['Into next', 'Reviewed', 'Dropped', 'Oldest']);
  expect(await shop('searchCriteria.status=completed')).toEqual(['Oldest']);
  expect(await shop(`${all}&searchCriteria.creatorId=${oldest.createdBy.id}`)).toEqual(['Oldest']);
  expect(await shop(`searchCriteria.reviewerId=${reviewed.reviewers[0].id}`)).toEqual(['Reviewed']);
  expect(await shop('searchCriteria.targetRefName=refs/heads/next')).toEqual(['Into next']);
  expect(await shop(`${all}&searchCriteria.sourceRefName=refs/heads/two`)).toEqual(['Reviewed', 'Dropped']);
  expect(await shop(`searchCriteria.sourceRepositoryId=${next.repository.id}`)).toHaveLength(2);
  expect(await shop(`${all}&searchCriteria.minTime=${reviewed.creationDate}`)).toEqual(['Into next', 'Reviewed']);
  const closed = `${all}&searchCriteria.queryTimeRangeType=closed&searchCriteria.maxTime=${oldest.closedDate}`;
  expect(await shop(closed)).toEqual(['Oldest']);
});

test('title and labels can be asked for since 7.2', async () => {
  const search = async (query: string) => {
    const path = `/contoso/Fabrikam/_apis/git/repositories/Shop/pullRequests?${query}&api-version=7.2-preview.2`;
    return (await service.get(path)).json.value.map(({ title }: { title: string }) => title);
  };
  expect(await search('searchCriteria.title=review')).toEqual(['Reviewed']);
  expect(await search('searchCriteria.status=all&searchCriteria.labels=X')).toEqual(['Reviewed', 'Dropped']);
  expect(await search('searchCriteria.status=all&searchCriteria.labels=x,y')).toEqual(['Reviewed']);
});

test('a status, a time or a count that is none is refused', async () => {
  for (const wrong of ['searchCriteria.status=odd', 'searchCriteria.minTime=soon', '$top=many']) {
    expect((await list('Fabrikam/_apis/git/pullrequests', wrong)).status).toBe(400);
  }
});

test('pages are counted: 101 when nothing is said, and never more than a thousand', async () => {
  const busy = (query = '') => list('Fabrikam/_apis/git/repositories/Busy/pullRequests', query);
  expect((await busy()).json.count).toBe(101);
  expect((await busy('$top=5000')).json.count).toBe(1000);
  const last = await busy('$top=1000&$skip=1000');
  expect([last.json.count, last.json.value.at(-1).title]).toEqual([MANY - 1000, 'Change 0']);
});

test('a project lists those of its repositories, an organization all, and a project without any none', async () => {
  expect((await list('Fabrikam/_apis/git/pullrequests', '$top=1')).json.value[0].title).toBe(`Change ${MANY - 1}`);
  expect((await list('_apis/git/pullrequests', '$top=1000&$skip=1000')).json.count).toBe(MANY + 2 - 1000);
  expect((await list('Other/_apis/git/pullrequests')).json).toEqual({ count: 0, value: [] });
});

test('one is found by its id alone, or inside its own repository only', async () => {
  const { json } = await list('Fabrikam/_apis/git/repositories/Shop/pullRequests');
  const id = json.value[0].pullRequestId;
  expect((await list(`_apis/git/pullrequests/${id}`)).json.title).toBe('Into next');
  expect((await list(`Fabrikam/_apis/git/pullrequests/${id}`)).json.repository.name).toBe('Shop');
  const elsewhere = await list(`Fabrikam/_apis/git/repositories/Busy/pullRequests/${id}`);
  expect([elsewhere.status, elsewhere.json.message]).toEqual([
    404,
    'TF401180: The requested pull request was not found.',
  ]);
  expect((await list('_apis/git/pullrequests/999999')).status).toBe(404);
});

test('a seeded one is merged when somebody looks at it', async () => {
  const [listed] = (await list('Fabrikam/_apis/git/repositories/Shop/pullRequests')).json.value;
  const query = 'includeCommits=true&includeWorkItemRefs=true';
  const { json } = await list(`Fabrikam/_apis/git/repositories/Shop/pullRequests/${listed.pullRequestId}`, query);
  expect(json.lastMergeCommit.comment).toMatch(/^Merge pull request \d+ from one into next$/);
  expect(json.commits.map(({ comment }: { comment: string }) => comment)).toEqual(['Work on one']);
  expect(json.workItemRefs).toEqual([]);
});

test('a public project shows its pull requests to everybody, a private one to nobody who is not signed in', async () => {
  const seed = {
    organizations: [
      {
        name: 'open',
        publicProjects: true,
        projects: ['public', 'private'].map((visibility) => ({
          name: visibility,
          visibility: visibility as 'public' | 'private',
          repositories: [
            { name: 'Shop', branches: ['main', 'one'], pullRequests: [{ title: visibility, source: 'one' }] },
          ],
        })),
      },
    ],
  };
  const emulator = await startEmulator({ pats: [TOKEN], seed });
  const { json } = await ask(emulator, '/open/_apis/git/pullrequests?api-version=7.1', { token: '' });
  const refused = await ask(emulator, '/open/_apis/git/pullrequests/2?api-version=7.1', { token: '' });
  await emulator.close();
  expect(json.value.map(({ title }: { title: string }) => title)).toEqual(['public']);
  expect(refused.status).toBe(401);
});
