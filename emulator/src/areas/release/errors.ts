import { type ErrorKind, ServiceError } from '../service-error.js';

const releaseError = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({
    kind,
    type: `Microsoft.VisualStudio.Services.ReleaseManagement.Data.Exceptions.${name}`,
    assembly: 'Microsoft.VisualStudio.Services.ReleaseManagement2.Data',
    message,
  });

const invalid = (message: string): ServiceError => releaseError('invalid', 'InvalidRequestException', message);

/** How Release Management refuses, in its own words where they are known. */
export const releaseErrors = {
  invalid,

  definitionNotFound: (id: number | string): ServiceError =>
    releaseError(
      'notFound',
      'ReleaseDefinitionNotFoundException',
      `VS402936: Release pipeline with ID ${id} does not exist. Specify a valid ID and try again.`,
    ),

  definitionExists: (name: string): ServiceError =>
    releaseError(
      'conflict',
      'ReleaseDefinitionAlreadyExistsException',
      `Release pipeline with name '${name}' already exists. Specify a different name and try again.`,
    ),

  /** Somebody else saved the definition since the caller read it. The service answers 400, not 409. */
  oldCopy: (): ServiceError =>
    invalid('You are using an old copy of the release pipeline. Refresh your copy and try again.'),

  releaseNotFound: (id: number | string): ServiceError =>
    releaseError(
      'notFound',
      'ReleaseNotFoundException',
      `Release with ID ${id} does not exist. Specify a valid ID and try again.`,
    ),

  stageNotFound: (id: number | string): ServiceError =>
    releaseError(
      'notFound',
      'ReleaseEnvironmentNotFoundException',
      `Stage with ID ${id} does not exist. Specify a valid ID and try again.`,
    ),

  approvalNotFound: (id: number | string): ServiceError =>
    releaseError(
      'notFound',
      'ReleaseStepNotFoundException',
      `Approval with ID ${id} does not exist. Specify a valid ID and try again.`,
    ),

  interventionNotFound: (id: number | string): ServiceError =>
    releaseError(
      'notFound',
      'ManualInterventionNotFoundException',
      `Manual intervention with ID ${id} does not exist. Specify a valid ID and try again.`,
    ),

  folderNotFound: (path: string): ServiceError =>
    releaseError('notFound', 'FolderNotFoundException', `Folder with path '${path}' does not exist.`),

  folderExists: (path: string): ServiceError =>
    releaseError('conflict', 'FolderExistsException', `Folder with path '${path}' already exists.`),

  logNotFound: (id: number | string): ServiceError =>
    releaseError('notFound', 'LogNotFoundException', `The log of the task with ID ${id} does not exist.`),

  /** @param from As the message spells states: with a capital. */
  transition: (from: string, to: string): ServiceError =>
    invalid(`VS402964: Transitioning of stage from state '${capital(from)}' to state '${capital(to)}' is not allowed.`),

  noVersion: (alias: string): ServiceError =>
    invalid(
      `VS402962: No artifact version id is specified corresponding to artifact source '${alias}'. Specify a valid value and try again.`,
    ),

  badBuildId: (id: string): ServiceError =>
    invalid(`VS402925: Build ID '${id}' is invalid. Make sure that the build ID is valid and try again.`),

  noDefaultVersion: (alias: string, type: string): ServiceError =>
    releaseError(
      'invalid',
      'ArtifactVersionUnavailableException',
      `Cannot retrieve the default version for artifact '${alias}' because default version type is '${type}'`,
    ),

  notApprover: (user: string): ServiceError =>
    releaseError('forbidden', 'UnauthorizedRequestException', `Access denied: User ${user} is not an approver.`),
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
