import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { matchesWildcard } from '../wildcard.js';
import type { Build, BuildReason, BuildResult, BuildStatus } from './build.js';
import { type BuildTime, buildsOf, timeOf } from './builds.js';

/** What a list of runs is narrowed down to; everything that is left out does not matter. */
export interface BuildFilter {
  definitions?: readonly number[] | undefined;
  queues?: readonly number[] | undefined;
  ids?: readonly number[] | undefined;
  /** May hold `*`. */
  buildNumber?: string | undefined;
  /** Of the time that the list is ordered by, in milliseconds since 1970. */
  minTime?: number | undefined;
  maxTime?: number | undefined;
  /** Id, display name or sign-in name. */
  requestedFor?: string | undefined;
  reasons?: readonly BuildReason[] | undefined;
  statuses?: readonly BuildStatus[] | undefined;
  results?: readonly BuildResult[] | undefined;
  /** A run has all of them. */
  tags?: readonly string[] | undefined;
  /** In full. */
  branch?: string | undefined;
  repository?: { id: string; type: string } | undefined;
  deleted: 'excludeDeleted' | 'includeDeleted' | 'onlyDeleted';
}

export interface BuildOrder {
  by: BuildTime;
  descending: boolean;
}

/** Where a page of runs starts: at a time, and among equal ones at an id. */
export interface BuildMark {
  time: number;
  id: number;
}

interface Paging {
  order: BuildOrder;
  from: BuildMark | undefined;
  size: number;
  perDefinition: number | undefined;
}

/** The runs of a project that fit, and where the next page starts. */
export function selectBuilds(
  organization: Organization,
  project: Project,
  { filter, paging }: { filter: BuildFilter; paging: Paging },
): { builds: Build[]; next: BuildMark | undefined } {
  const { order, from, size, perDefinition = Number.POSITIVE_INFINITY } = paging;
  const all = buildsOf(organization).sorted(project, order.by);
  const fits = compile(filter, order.by);
  const counts = new Map<number, number>();
  const builds: Build[] = [];
  for (let index = 0; index < all.length; index += 1) {
    const build = all[order.descending ? all.length - 1 - index : index];
    if (!build || (from && isBefore(build, from, order)) || !fits(build)) continue;
    const count = counts.get(build.definitionId) ?? 0;
    if (count >= perDefinition) continue;
    if (builds.length === size) return { builds, next: { time: timeOf(build, order.by), id: build.id } };
    counts.set(build.definitionId, count + 1);
    builds.push(build);
  }
  return { builds, next: undefined };
}

function isBefore(build: Build, { time, id }: BuildMark, { by, descending }: BuildOrder): boolean {
  const own = timeOf(build, by);
  if (own !== time) return descending ? own > time : own < time;
  return descending ? build.id > id : build.id < id;
}

/** One test for everything, of which only what is asked for costs time. */
function compile(filter: BuildFilter, by: BuildTime): (build: Build) => boolean {
  const tests: ((build: Build) => boolean)[] = [];
  const add = <T>(wanted: T | undefined, test: (wanted: T) => (build: Build) => boolean): void => {
    if (wanted !== undefined) tests.push(test(wanted));
  };
  if (filter.deleted === 'excludeDeleted') tests.push(({ deleted }) => !deleted);
  if (filter.deleted === 'onlyDeleted') tests.push(({ deleted }) => deleted !== undefined);
  add(
    filter.definitions,
    within((build) => build.definitionId),
  );
  add(
    filter.queues,
    within((build) => build.queueId ?? 0),
  );
  add(
    filter.ids,
    within((build) => build.id),
  );
  add(
    filter.statuses,
    within((build) => build.status),
  );
  add(
    filter.reasons,
    within((build) => build.reason),
  );
  add(
    filter.results,
    within((build) => build.result ?? 'none'),
  );
  add(
    filter.buildNumber,
    (pattern) =>
      ({ buildNumber }) =>
        matchesWildcard(buildNumber, pattern),
  );
  add(filter.minTime, (time) => (build) => (build[by] ?? -1) >= time);
  add(filter.maxTime, (time) => (build) => (build[by] ?? Number.POSITIVE_INFINITY) <= time);
  add(
    filter.branch,
    (branch) =>
      ({ sourceBranch }) =>
        sourceBranch === branch,
  );
  add(filter.requestedFor, (who) => {
    const wanted = who.toLowerCase();
    return ({ requestedFor: { id, displayName, account } }) =>
      [id, displayName, account].some((name) => name.toLowerCase() === wanted);
  });
  add(filter.tags, (tags) => {
    const wanted = tags.map((tag) => tag.toLowerCase());
    return (build) => wanted.every((tag) => build.tags.some((own) => own.toLowerCase() === tag));
  });
  add(filter.repository, ({ id, type }) => ({ definition: { repository } }) => {
    const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    return isSame(repository.id, id) && isSame(repository.type, type);
  });
  return (build) => tests.every((test) => test(build));
}

function within<T>(read: (build: Build) => T): (wanted: readonly T[]) => (build: Build) => boolean {
  return (wanted) => {
    const known = new Set(wanted);
    return (build) => known.has(read(build));
  };
}
