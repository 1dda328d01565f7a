import { type ErrorKind, ServiceError } from '../service-error.js';

/** An error of the part of the service that pull requests belong to as well. @param name Of its class. */
export const gitError = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.TeamFoundation.Git.Server.${name}`, message });

export const repositoryNotFound = (nameOrId: string): ServiceError =>
  gitError(
    'notFound',
    'GitRepositoryNotFoundException',
    `TF401019: The Git repository with name or identifier ${nameOrId} does not exist or you do not have permissions for the operation you are attempting.`,
  );

export const repositoryNameTaken = (name: string): ServiceError =>
  gitError(
    'conflict',
    'GitRepositoryNameAlreadyExistsException',
    `TF400948: A Git repository with the name ${name} already exists.`,
  );

export const invalidRepositoryName = (name: string): ServiceError =>
  gitError('invalid', 'InvalidGitRepositoryNameException', `'${name}' is not a valid name for a Git repository.`);

/** A branch, tag or commit that a request names is not there. @param version As the service shows it, such as `Branch: main`. */
export const versionNotFound = (version: string, repository: string): ServiceError =>
  gitError(
    'notFound',
    'GitUnresolvableToCommitException',
    `TF401175:The version descriptor <${version} > could not be resolved to a version in the repository ${repository}`,
  );

interface ItemPlace {
  repository: string;
  /** As the service shows it, such as `Branch: main`. */
  version: string;
  commitId: string;
}

export const itemNotFound = (path: string, { repository, version, commitId }: ItemPlace): ServiceError =>
  gitError(
    'notFound',
    'GitItemNotFoundException',
    `TF401174: The item '${path}' could not be found in the repository '${repository}' at the version specified by '<${version} >' (resolved to commit '${commitId}').`,
  );

export const noBranches = (repository: string): ServiceError =>
  gitError('notFound', 'GitItemNotFoundException', `Cannot find any branches for the ${repository} repository.`);

export const objectNotFound = (id: string): ServiceError =>
  gitError('notFound', 'GitObjectDoesNotExistException', `TF401035: The object '${id}' does not exist.`);

export const commitNotFound = (id: string, repository: string): ServiceError =>
  gitError(
    'notFound',
    'GitCommitDoesNotExistException',
    `The commit '${id}' does not exist in the Git repository '${repository}', or you do not have permission to read it.`,
  );

export const unresolvableObject = (id: string): ServiceError =>
  gitError('invalid', 'GitUnresolvableToCommitException', `The object '${id}' is not a commit of the repository.`);

export const refNotFound = (name: string): ServiceError =>
  gitError('notFound', 'GitRefNotFoundException', `The reference '${name}' does not exist.`);

export const invalidRefName = (name: string): ServiceError =>
  gitError('invalid', 'InvalidGitRefNameException', `The Git ref name '${name}' is not valid.`);

export const refNameConflict = (name: string): ServiceError =>
  gitError(
    'conflict',
    'GitRefNameConflictException',
    `The reference '${name}' is in the way of another one: one of them would have to be a folder.`,
  );

export const staleReference = (name: string): ServiceError =>
  gitError(
    'conflict',
    'GitReferenceStaleException',
    `TF401028: The reference '${name}' has already been updated by another client, so you cannot update it. Please try again.`,
  );

export const refLocked = (name: string, owner: string): ServiceError =>
  gitError('forbidden', 'GitRefLockedException', `The reference '${name}' is locked by ${owner}.`);

export const favoriteNotFound = (id: number): ServiceError =>
  gitError('notFound', 'GitRefFavoriteNotFoundException', `The favorite with the id ${id} does not exist.`);

export const favoriteExists = (name: string): ServiceError =>
  gitError('conflict', 'GitDuplicateRefFavoriteException', `The reference '${name}' is a favorite already.`);

const invalidChange = (message: string): ServiceError =>
  new ServiceError({
    kind: 'invalid',
    type: 'Microsoft.TeamFoundation.SourceControl.WebServer.InvalidArgumentValueException',
    message: `${message}\r\nParameter name: newPush`,
  });

export const pathExists = (path: string): ServiceError =>
  invalidChange(`The path '/${path}' specified in the add operation already exists. Please specify a new path.`);

export const pathMissing = ({ type, path, originalPath }: MissingPath): ServiceError =>
  invalidChange(`The path '/${originalPath ?? path}' specified in the ${type} operation does not exist.`);

interface MissingPath {
  type: string;
  path: string;
  originalPath?: string;
}

export const pathInTheWay = (path: string): ServiceError =>
  invalidChange(`The path '/${path}' cannot be a file: a folder or another file is in its way.`);

export const pushNotFound = (id: number): ServiceError =>
  gitError('notFound', 'GitPushNotFoundException', `The push with the id ${id} does not exist.`);

export const unexpectedObjectType = (
  id: string,
  { expected, found }: { expected: string; found: string },
): ServiceError =>
  gitError(
    'invalid',
    'GitUnexpectedObjectTypeException',
    `The object '${id}' was expected to be a ${expected}, but is a ${found}.`,
  );

export const operationNotFound = (idOrRef: number | string): ServiceError =>
  gitError('notFound', 'GitAsyncRefOperationNotFoundException', `The operation '${idOrRef}' does not exist.`);

export const importNotFound = (id: number): ServiceError =>
  gitError('notFound', 'GitImportRequestNotFoundException', `The import request with the id ${id} does not exist.`);

export const importIntoContent = (repository: string): ServiceError =>
  gitError(
    'conflict',
    'GitImportForbiddenOnNonEmptyRepository',
    `The repository ${repository} is not empty: only an empty repository takes an import.`,
  );

export const importRunning = (repository: string): ServiceError =>
  gitError(
    'conflict',
    'GitAsyncOperationAlreadyExistsException',
    `Another import into the repository ${repository} has not ended yet.`,
  );
