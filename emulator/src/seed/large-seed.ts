import type { ProjectSeed, Seed } from './seed.js';

const PROJECTS = 2000;
const REPOSITORIES = 5;
/** Of the one pipeline that each project has. */
const RUNS = 50;

const numbered = <T>(count: number, build: (number: string) => T): T[] =>
  Array.from({ length: count }, (_, index) => build(String(index + 1).padStart(4, '0')));

/**
 * An organization of the size where clients break: 2,000 projects, 10,000 repositories with a pull request each, and 100,000 runs.
 * It is plain data with counts in it; what stands behind an item is made when somebody looks at it.
 */
export function largeSeed(): Seed {
  const projects = numbered(
    PROJECTS,
    (number): ProjectSeed => ({
      name: `Project-${number}`,
      description: `One of ${PROJECTS}.`,
      repositories: numbered(REPOSITORIES, (index) => ({
        name: `Project-${number}-${index}`,
        branches: ['main', 'feature/next'],
        commits: 2,
        size: 4096,
        pullRequests: [{ title: `Change ${number}-${index}`, source: 'feature/next' }],
      })),
      pipelines: [{ name: `Project-${number}-CI`, runCount: RUNS }],
    }),
  );
  return { organizations: [{ name: 'contoso', projects }] };
}
