import type { Found, Organization, Source } from '@adoc/sdk';
import type { Candidate } from './candidate.js';

/** Whoever comes first decides; among candidates of one kind, the one listed first. */
const rank: Record<Source['kind'], number> = { flag: 0, environment: 1, git: 2, settings: 3, job: 4 };

function ranked(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => rank[a.source.kind] - rank[b.source.kind]);
}

/**
 * The organization to work with, and who said so.
 * @throws AdocError when the source that would decide holds an unusable value.
 */
export function resolveOrganization(candidates: readonly Candidate[]): Found<Organization> | undefined {
  for (const { source, organization, problem } of ranked(candidates)) {
    if (problem?.with === 'organization') throw problem.error;
    if (organization) return { value: organization, source };
  }
  return undefined;
}

/**
 * The project to work with in an organization. One that came with another organization is never used: the same name
 * may be there too, and the command would quietly act on the wrong one.
 * @throws AdocError when the source that would decide holds an unusable value.
 */
export function resolveProject(
  candidates: readonly Candidate[],
  organization: Organization,
): Found<string> | undefined {
  for (const candidate of ranked(candidates)) {
    if (!belongs(candidate, organization)) continue;
    if (candidate.problem?.with === 'project') throw candidate.problem.error;
    if (candidate.project) return { value: candidate.project, source: candidate.source };
  }
  return undefined;
}

/** The repository of the working directory, if it lies in this organization and project. */
export function resolveRepository(
  candidates: readonly Candidate[],
  organization: Organization,
  project: string,
): Found<string> | undefined {
  const found = ranked(candidates).find(
    (candidate) =>
      candidate.repository &&
      belongs(candidate, organization) &&
      (!candidate.project || isSame(candidate.project, project)),
  );
  return found?.repository ? { value: found.repository, source: found.source } : undefined;
}

function belongs({ organization, problem }: Candidate, to: Organization): boolean {
  if (problem?.with === 'organization') return false;
  return organization === undefined || isSame(organization.url, to.url);
}

export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
