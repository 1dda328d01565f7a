import type { PullRequestSeed } from '../areas/pull-requests/seed.js';
import type { ProjectSeed, Seed } from './seed.js';

const PROJECTS = 2000;
const REPOSITORIES = 5;
const PULL_REQUESTS = 10_000;
/** Projects, from the second on, whose repositories have a pull request each. */
const PROJECTS_WITH_ONE_EACH = 1000;
const RUNS = 100_000;
/** Of the one pipeline of every project but the first. */
const RUNS_ELSEWHERE = 25;

const numbered = <T>(count: number, build: (number: string, index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => build(String(index + 1).padStart(4, '0'), index));

/**
 * An organization of the size where clients break: 2,000 projects, 10,000 repositories, 10,000 pull requests and 100,000 runs. Half of
 * the pull requests and of the runs are the first project's, so that its lists have many pages.
 * It is plain data with counts in it; what stands behind an item is made when somebody looks at it.
 */
export function largeSeed(): Seed {
  const projects = numbered(
    PROJECTS,
    (number, place): ProjectSeed => ({
      name: `Project-${number}`,
      description: `One of ${PROJECTS}.`,
      repositories: numbered(REPOSITORIES, (index, repository) => ({
        name: `Project-${number}-${index}`,
        branches: ['main', 'feature/next'],
        commits: 2,
        size: 4096,
        pullRequests: pullRequests(place, repository),
      })),
      pipelines: [
        {
          name: `Project-${number}-CI`,
          runCount: place === 0 ? RUNS - (PROJECTS - 1) * RUNS_ELSEWHERE : RUNS_ELSEWHERE,
        },
      ],
    }),
  );
  return { organizations: [{ name: 'contoso', projects }] };
}

function pullRequests(project: number, repository: number): PullRequestSeed[] {
  const source = 'feature/next';
  if (project > 0)
    return project <= PROJECTS_WITH_ONE_EACH ? [{ title: `Change ${project}-${repository}`, source }] : [];
  if (repository > 0) return [];
  const count = PULL_REQUESTS - PROJECTS_WITH_ONE_EACH * REPOSITORIES;
  // Only one of a branch can be open.
  return numbered(count, (number, index) => ({
    title: `Change ${number}`,
    source,
    status: index < count - 1 ? 'abandoned' : 'active',
  }));
}
