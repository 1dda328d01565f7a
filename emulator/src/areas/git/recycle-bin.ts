import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { repositoryNameTaken, repositoryNotFound } from './errors.js';
import { findRepository } from './find-repository.js';
import type { Repository } from './repository.js';

/** A repository that somebody deleted, and that can come back until it is purged. */
export interface DeletedRepository {
  repository: Repository;
  deletedBy: User;
  deletedDate: string;
  isPurged: boolean;
}

const binOf = perOrganization(() => new Map<string, DeletedRepository>());

/** Everything that was ever deleted, the oldest first. */
export const deletedRepositories = (organization: Organization): DeletedRepository[] => [
  ...binOf(organization).values(),
];

/** Takes a repository out of its project. */
export function deleteRepository(organization: Organization, repository: Repository, deletedBy: User): void {
  const { project } = repository;
  project.repositories = project.repositories.filter((other) => other !== repository);
  const deletedDate = organization.clock.date();
  binOf(organization).set(repository.id, { repository, deletedBy, deletedDate, isPurged: false });
}

/** @throws ServiceError when no such repository waits there. */
export function restoreRepository(organization: Organization, id: string): Repository {
  const { repository } = getDeleted(organization, id);
  if (findRepository(organization, repository.project, repository.name)) throw repositoryNameTaken(repository.name);
  binOf(organization).delete(repository.id);
  repository.project.repositories.push(repository);
  return repository;
}

/** Ends a deleted repository for good. @throws ServiceError when no such repository waits there. */
export function purgeRepository(organization: Organization, id: string): void {
  getDeleted(organization, id).isPurged = true;
}

function getDeleted(organization: Organization, id: string): DeletedRepository {
  const found = binOf(organization).get(id.toLowerCase());
  if (!found || found.isPurged) throw repositoryNotFound(id);
  return found;
}
