import { ServiceError } from '../service-error.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function projectNotFound(nameOrId: string): ServiceError {
  if (GUID.test(nameOrId)) {
    return new ServiceError({
      kind: 'notFound',
      type: 'Microsoft.TeamFoundation.Core.WebApi.ProjectDoesNotExistException',
      message: `VS800075: The project with id 'vstfs:///Classification/TeamProject/${nameOrId}' does not exist, or you do not have permission to access it.`,
    });
  }
  return new ServiceError({
    kind: 'notFound',
    type: 'Microsoft.TeamFoundation.Core.WebApi.ProjectDoesNotExistWithNameException',
    message: `TF200016: The following project does not exist: ${nameOrId}. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.`,
  });
}
