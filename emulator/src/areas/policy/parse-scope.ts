import type { Project } from '../core/project.js';
import type { MatchKind, PolicyScope } from './configuration.js';
import { policyErrors } from './errors.js';

const KINDS: readonly MatchKind[] = ['Exact', 'Prefix', 'DefaultBranch'];

/**
 * Reads where a policy is to be in force.
 * @throws ServiceError when it is nowhere, or at a repository that the project does not have.
 */
export function parseScope(project: Project, scope: unknown): PolicyScope[] {
  if (!Array.isArray(scope) || scope.length === 0) throw policyErrors.badSettings("'scope' is required.");
  return scope.map((part: unknown) => {
    if (typeof part !== 'object' || part === null) throw policyErrors.badSettings("'scope' holds objects.");
    return parsePart(project, part as Record<string, unknown>);
  });
}

function parsePart(project: Project, { repositoryId, refName, matchKind }: Record<string, unknown>): PolicyScope {
  const id = typeof repositoryId === 'string' ? repositoryId.toLowerCase() : null;
  if (id !== null && !project.repositories.some((known) => known.id === id)) {
    throw policyErrors.badSettings(`there is no repository with ID ${repositoryId}.`);
  }
  const kind = parseKind(matchKind);
  if (kind === undefined && (refName === undefined || refName === null)) return { repositoryId: id };
  if (kind === 'DefaultBranch') return { refName: null, matchKind: kind, repositoryId: id };
  if (typeof refName !== 'string' || !refName.startsWith('refs/')) {
    throw policyErrors.badSettings(`'refName' is '${refName ?? ''}', expected a ref such as refs/heads/main.`);
  }
  return { refName, matchKind: kind ?? 'Exact', repositoryId: id };
}

function parseKind(value: unknown): MatchKind | undefined {
  if (value === undefined || value === null) return undefined;
  const found = KINDS.find((kind) => kind.toLowerCase() === String(value).toLowerCase());
  if (!found) throw policyErrors.badSettings(`'matchKind' is '${value}', expected ${KINDS.join(', ')}.`);
  return found;
}
