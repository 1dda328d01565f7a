import { ServiceError } from './service-error.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The errors of the service that more than one route gives, with the service's own wording. */
export const errors = {
  projectNotFound(nameOrId: string): ServiceError {
    if (GUID.test(nameOrId)) {
      return new ServiceError({
        status: 404,
        type: 'Microsoft.TeamFoundation.Core.WebApi.ProjectDoesNotExistException',
        message: `VS800075: The project with id 'vstfs:///Classification/TeamProject/${nameOrId}' does not exist, or you do not have permission to access it.`,
      });
    }
    return new ServiceError({
      status: 404,
      type: 'Microsoft.TeamFoundation.Core.WebApi.ProjectDoesNotExistWithNameException',
      message: `TF200016: The following project does not exist: ${nameOrId}. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.`,
    });
  },

  repositoryNotFound(nameOrId: string): ServiceError {
    return new ServiceError({
      status: 404,
      type: 'Microsoft.TeamFoundation.Git.Server.GitRepositoryNotFoundException',
      message: `TF401019: The Git repository with name or identifier ${nameOrId} does not exist or you do not have permissions for the operation you are attempting.`,
    });
  },

  badArgument(message: string): ServiceError {
    return new ServiceError({ status: 400, type: 'System.ArgumentException', assembly: 'mscorlib', message });
  },

  notAuthorized(user: string): ServiceError {
    return new ServiceError({
      status: 401,
      type: 'Microsoft.TeamFoundation.Framework.Server.UnauthorizedRequestException',
      message: `TF400813: The user '${user}' is not authorized to access this resource.`,
    });
  },

  throttled(): ServiceError {
    return new ServiceError({
      status: 429,
      type: 'Microsoft.TeamFoundation.Framework.Server.RequestBlockedException',
      message:
        "TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource 'Concurrency' in namespace 'User'.",
    });
  },

  /** An error that only a fault asks for. */
  other(status: number): ServiceError {
    return new ServiceError({
      status,
      type: 'Microsoft.TeamFoundation.Framework.Server.TeamFoundationServiceException',
      message: `The service answered with status ${status}, as it was told to.`,
    });
  },
};
