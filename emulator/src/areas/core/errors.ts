import { ServiceError } from '../service-error.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ASSEMBLY = 'Microsoft.TeamFoundation.Core.WebApi';

export function projectNotFound(nameOrId: string): ServiceError {
  if (GUID.test(nameOrId)) {
    return new ServiceError({
      kind: 'notFound',
      type: `${ASSEMBLY}.ProjectDoesNotExistException`,
      message: `VS800075: The project with id 'vstfs:///Classification/TeamProject/${nameOrId}' does not exist, or you do not have permission to access it.`,
    });
  }
  return new ServiceError({
    kind: 'notFound',
    type: `${ASSEMBLY}.ProjectDoesNotExistWithNameException`,
    message: `TF200016: The following project does not exist: ${nameOrId}. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.`,
  });
}

/** What is refused about projects, teams and processes. */
export const coreErrors = {
  projectExists: (name: string): ServiceError =>
    new ServiceError({
      kind: 'invalid',
      type: `${ASSEMBLY}.ProjectAlreadyExistsException`,
      message: `TF200019: The following project already exists on the Azure DevOps Server: ${name}. You cannot create a new project with the same name as an existing project. Provide a different name.`,
    }),

  invalidProjectName: (name: string): ServiceError =>
    new ServiceError({
      kind: 'invalid',
      type: `${ASSEMBLY}.InvalidProjectNameException`,
      message: `The project name '${name}' is not valid. It may have 64 characters, of which none is one of / : \\ ~ & % ; @ ' " ? < > | # $ * } { , + = [ ], may not begin with an underscore or a dot, may not end with a dot, and may not be a name that the system keeps for itself.`,
    }),

  workPending: (name: string): ServiceError =>
    new ServiceError({
      kind: 'invalid',
      type: `${ASSEMBLY}.ProjectWorkPendingException`,
      message: `The project '${name}' cannot be changed while other work on it is pending.`,
    }),

  processNotFound: (id: string): ServiceError =>
    new ServiceError({
      kind: 'notFound',
      type: 'Microsoft.TeamFoundation.Framework.Server.ProcessTemplateNotFoundException',
      message: `The process template with id '${id}' does not exist.`,
    }),

  teamNotFound: (nameOrId: string): ServiceError =>
    new ServiceError({
      kind: 'notFound',
      type: 'Microsoft.Azure.Devops.Teams.Service.TeamNotFoundException',
      message: `The team with id '${nameOrId}' does not exist, or you do not have permission to access it.`,
    }),

  defaultTeam: (name: string): ServiceError =>
    new ServiceError({
      kind: 'invalid',
      type: 'Microsoft.Azure.Devops.Teams.Service.CannotDeleteDefaultTeamException',
      message: `The team '${name}' cannot be deleted, because it is the default team of its project.`,
    }),
};
