import { largeSeed } from '../../src/seed/large-seed.js';
import { useEmulator } from '../use-emulator.js';

const seed = largeSeed();
const service = useEmulator({ seed });

const PROJECT = '/contoso/Project-0001/_apis';

test('it has as much as its name promises', () => {
  const projects = seed.organizations.flatMap((organization) => organization.projects);
  const repositories = projects.flatMap((project) => project.repositories ?? []);
  const pipelines = projects.flatMap((project) => project.pipelines ?? []);
  const pullRequests = repositories.flatMap((repository) => repository.pullRequests ?? []);
  const runs = pipelines.reduce((total, { runCount = 0 }) => total + runCount, 0);
  expect([projects.length, repositories.length, pullRequests.length, runs]).toEqual([2000, 10_000, 10_000, 100_000]);
});

test('the runs of its first project go on over pages, and none comes twice', async () => {
  const path = `${PROJECT}/build/builds?api-version=7.1&$top=500`;
  const first = await service.get(path);
  const token = encodeURIComponent(first.headers.get('x-ms-continuationtoken') ?? '');
  const second = await service.get(`${path}&continuationToken=${token}`);
  const ids = [...first.json.value, ...second.json.value].map(({ id }: { id: number }) => id);
  expect(new Set(ids).size).toBe(1000);
});

test('so do its pull requests', async () => {
  const page = async (skip: number): Promise<number[]> => {
    const path = `${PROJECT}/git/pullrequests?api-version=7.1&searchCriteria.status=all&$top=500&$skip=${skip}`;
    return (await service.get(path)).json.value.map((each: { pullRequestId: number }) => each.pullRequestId);
  };
  const ids = [...(await page(0)), ...(await page(500))];
  expect(new Set(ids).size).toBe(1000);
  expect(await page(5000)).toEqual([]);
});

test('of a branch only one pull request is open', async () => {
  const { json } = await service.get(`${PROJECT}/git/pullrequests?api-version=7.1&$top=500`);
  expect(json.count).toBe(1);
});
