import type { Repository } from '../git/repository.js';
import type { PolicyConfiguration, PolicyScope } from './configuration.js';

/** Whether a policy is in force on a ref of a repository; without a ref, whether on any of its refs. */
export const isInScope = (
  { project, settings }: PolicyConfiguration,
  repository: Repository,
  refName?: string,
): boolean =>
  project.id === repository.project.id &&
  settings.scope.some((scope) => coversRepository(scope, repository) && coversRef(scope, repository, refName));

const coversRepository = ({ repositoryId }: PolicyScope, { id }: Repository): boolean =>
  repositoryId === null || repositoryId === id;

function coversRef(scope: PolicyScope, { defaultBranch }: Repository, refName: string | undefined): boolean {
  if (refName === undefined || isWholeRepository(scope)) return true;
  if (scope.matchKind === 'DefaultBranch') return refName === defaultBranch;
  const wanted = scope.refName ?? '';
  return scope.matchKind === 'Prefix' ? refName.startsWith(wanted) : refName === wanted;
}

const isWholeRepository = ({ refName, matchKind }: PolicyScope): boolean =>
  matchKind !== 'DefaultBranch' && (refName === undefined || refName === null);

/**
 * Whether a policy belongs to a scope in the older form: a repository's id without dashes, then maybe a colon and a ref.
 * The ref is compared as it is written, so that a prefix does not match what it covers.
 */
export function isOfLegacyScope({ settings }: PolicyConfiguration, scope: string): boolean {
  const [repository = '', ...rest] = scope.split(':');
  const refName = rest.length > 0 ? rest.join(':') : undefined;
  const wanted = repository.replaceAll('-', '').toLowerCase();
  return settings.scope.some(
    (known) =>
      known.repositoryId?.replaceAll('-', '') === wanted && (refName === undefined || known.refName === refName),
  );
}
