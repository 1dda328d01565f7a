import type { Repository } from '../git/repository.js';
import { seededContent } from '../git/seeded-content.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { Build, type BuildReason, type BuildResult } from './build.js';
import { buildNumbersOf } from './build-number.js';
import type { Definition } from './definition.js';
import { definitionsOf } from './definitions.js';
import type { PipelineSeed, RunSeed } from './seed.js';
import { seedArtifacts } from './seed-artifacts.js';
import { startedAt } from './started-at.js';

const MINUTE = 60_000;
/** Between two runs of `runCount`. */
const INTERVAL = 30 * MINUTE;
const WAIT = 5000;
const REASONS: BuildReason[] = ['individualCI', 'individualCI', 'manual', 'individualCI', 'schedule'];

interface Planned {
  at: number;
  definition: Definition;
  repository: Repository | undefined;
  run: RunSeed;
}

/** The runs of a seed in the order in which they were queued, which is the order of their ids. */
export function seedBuilds(organization: Organization): Build[] {
  const definitions = definitionsOf(organization);
  const planned: Planned[] = [];
  for (const project of organization.projects) {
    const seeds = project.seed.pipelines ?? [];
    if (seeds.length === 0) continue;
    const all = definitions.in(project);
    seeds.forEach((seed, index) => {
      const definition = all[index];
      if (definition) planned.push(...planRuns(organization, definition, seed));
    });
  }
  planned.sort((a, b) => a.at - b.at || a.definition.id - b.definition.id);
  const people = directoryOf(organization).all();
  return planned.map((each) => buildRun(organization, each, people));
}

function planRuns(organization: Organization, definition: Definition, seed: PipelineSeed): Planned[] {
  const now = startedAt(organization);
  const { runs = [], runCount = 0 } = seed;
  const repository = definition.project.repositories.find(({ id }) => id === definition.repository.id);
  const own = runs.map((run, index) => ({ run, age: run.age ?? (runs.length - index) * 60 }));
  const oldest = Math.max(0, ...own.map(({ age }) => age)) * MINUTE;
  const planned: Planned[] = [];
  for (let number = 1; number <= runCount; number += 1) {
    const at = now - oldest - (runCount - number + 1) * INTERVAL;
    planned.push({ at, definition, repository, run: numberedRun(number, repository) });
  }
  for (const { run, age } of own) planned.push({ at: now - age * MINUTE, definition, repository, run });
  return planned;
}

/** Runs that nobody described differ in what lists can be filtered by. */
function numberedRun(number: number, repository: Repository | undefined): RunSeed {
  const branches = repository?.seed.branches ?? [];
  const branch = number % 4 === 0 ? branches[number % branches.length] : undefined;
  const result = number % 10 === 7 ? 'failed' : number % 23 === 5 ? 'canceled' : 'succeeded';
  const reason = REASONS[number % REASONS.length] ?? 'manual';
  return { result, reason, seconds: 60 + ((number * 37) % 240), ...(branch !== undefined && { branch }) };
}

function buildRun(organization: Organization, { at, definition, repository, run }: Planned, people: User[]): Build {
  const id = organization.next('build');
  const status = (run.status ?? 'completed') as Build['status'];
  const result = (run.result ?? (run.failingTask === undefined ? 'succeeded' : 'failed')) as BuildResult;
  const branch = run.branch ?? repository?.defaultBranch ?? 'main';
  const sourceBranch = branch.startsWith('refs/') ? branch : `refs/heads/${branch}`;
  const isDone = status === 'completed';
  const revision = buildNumbersOf(organization).next(definition.id, at);
  const build = new Build({
    id,
    definition,
    buildNumber: revision.text,
    buildNumberRevision: revision.number,
    // What is not finished starts, or goes on, by itself.
    status: isDone ? status : 'notStarted',
    result: isDone ? result : undefined,
    reason: (run.reason ?? 'individualCI') as BuildReason,
    queuedAt: at,
    startedAt: isDone ? at + WAIT : undefined,
    finishedAt: isDone ? at + WAIT + (run.seconds ?? 120) * 1000 : undefined,
    sourceBranch,
    sourceVersion: () => seededVersion(repository, sourceBranch),
    requestedFor: people[id % people.length] ?? NOBODY,
    seed: run,
  });
  if (run.tags) build.tags = run.tags;
  if (run.artifacts) build.artifacts = seedArtifacts(id, run.artifacts);
  return build;
}

const NOBODY: User = {
  id: '00000002-0000-8888-8000-000000000000',
  displayName: 'Microsoft.VisualStudio.Services.TFS',
  account: '',
};

function seededVersion(repository: Repository | undefined, ref: string): string {
  const refs = repository && seededContent(repository).refs;
  return refs?.get(ref) ?? refs?.get(repository?.defaultBranch ?? '') ?? '0'.repeat(40);
}
