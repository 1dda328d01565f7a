import type { Candidate } from './candidate.js';
import { isSame, resolveOrganization, resolveProject } from './resolve.js';

/**
 * The default in the settings that a git remote has overruled with something else, so that a hint can say so.
 * A default that says the same as git, or that a flag or variable would have overruled anyway, is none.
 */
export function findOverruled(candidates: readonly Candidate[]): Candidate | undefined {
  const organization = resolveOrganization(candidates);
  if (organization === undefined) return undefined;
  const settings = candidates.filter((candidate) => candidate.source.kind === 'settings');
  const isOther = (value: string | undefined, chosen: string) => value !== undefined && !isSame(value, chosen);

  if (organization.source.kind === 'git') {
    const other = settings.find((candidate) => isOther(candidate.organization?.url, organization.value.url));
    if (other) return other;
  }
  const project = resolveProject(candidates, organization.value);
  if (project?.source.kind !== 'git') return undefined;
  return settings.find(
    (candidate) =>
      isOther(candidate.project, project.value) && !isOther(candidate.organization?.url, organization.value.url),
  );
}
