import { ServiceError } from '../service-error.js';

export function repositoryNotFound(nameOrId: string): ServiceError {
  return new ServiceError({
    kind: 'notFound',
    type: 'Microsoft.TeamFoundation.Git.Server.GitRepositoryNotFoundException',
    message: `TF401019: The Git repository with name or identifier ${nameOrId} does not exist or you do not have permissions for the operation you are attempting.`,
  });
}
