import { ServiceError } from '../service-error.js';

const BUILD = 'Microsoft.TeamFoundation.Build.WebApi';
const ASSEMBLY = 'Microsoft.TeamFoundation.Build2.WebApi';
const PIPELINES = 'Microsoft.Azure.Pipelines.WebApi';

type Kind = ServiceError['kind'];

const refusal = (kind: Kind, name: string, message: string, details: Record<string, unknown> = {}): ServiceError =>
  new ServiceError({ kind, type: `${BUILD}.${name}`, assembly: ASSEMBLY, message, details });

export const buildNotFound = (id: number | string): ServiceError =>
  refusal('notFound', 'BuildNotFoundException', `The requested build ${id} could not be found.`);

export const definitionNotFound = (id: number | string): ServiceError =>
  refusal('notFound', 'DefinitionNotFoundException', `Build pipeline ${id} was not found.`);

/** There is another of that name in the folder. */
export const definitionExists = (name: string, project: string): ServiceError =>
  refusal('conflict', 'DefinitionExistsException', `Build pipeline ${name} already exists for project ${project}`);

export const definitionInvalid = (message: string): ServiceError =>
  refusal('invalid', 'InvalidDefinitionException', message);

/** The id in the path and the one in the body differ. */
export const definitionMismatch = (id: number, given: unknown): ServiceError =>
  definitionInvalid(`The request specifies pipeline ID ${id} but the supplied pipeline has ID ${given ?? 0}.`);

export const definitionOutdated = (name: string): ServiceError =>
  refusal(
    'conflict',
    'DefinitionVersionConflictException',
    `The build pipeline ${name} was changed by somebody else. Get it again, and change its newest revision.`,
  );

export const definitionRetained = (name: string): ServiceError =>
  refusal(
    'conflict',
    'CannotDeleteDefinitionWithRetainedBuildsException',
    `The pipeline ${name} cannot be deleted because runs of it are retained.`,
  );

export const definitionDisabled = (name: string): ServiceError =>
  refusal('invalid', 'DefinitionDisabledException', `The pipeline ${name} is disabled, so that no run can be queued.`);

/** A run cannot be queued, for reasons that the client shows one by one. */
export const validationFailed = (messages: readonly string[]): ServiceError =>
  refusal(
    'invalid',
    'BuildRequestValidationFailedException',
    'Could not queue the build because there were validation errors or warnings.',
    { customProperties: { ValidationResults: messages.map((message) => ({ result: 'error', message })) } },
  );

export const buildNotChangeable = (message: string): ServiceError =>
  refusal('invalid', 'InvalidBuildException', message);

export const artifactNotFound = (name: string, build: number): ServiceError =>
  refusal('notFound', 'ArtifactNotFoundException', `Artifact ${name} was not found for build ${build}.`);

export const artifactExists = (name: string, build: number): ServiceError =>
  refusal('conflict', 'ArtifactExistsException', `Artifact ${name} already exists for build ${build}.`);

export const logNotFound = (id: number | string, build: number): ServiceError =>
  refusal('notFound', 'BuildLogNotFoundException', `Log ${id} was not found for build ${build}.`);

export const timelineNotFound = (id: string): ServiceError =>
  refusal('notFound', 'TimelineNotFoundException', `No timeline ${id} was found.`);

export const stageNotFound = (name: string, build: number): ServiceError =>
  refusal('notFound', 'StageNotFoundException', `Stage ${name} was not found in build ${build}.`);

export const stageNotRetryable = (name: string): ServiceError =>
  refusal('invalid', 'StageRetryException', `Stage ${name} cannot be run again: it has not failed or been canceled.`);

export const folderNotFound = (path: string): ServiceError =>
  refusal('notFound', 'FolderNotFoundException', `Folder ${path} was not found.`);

export const folderExists = (path: string): ServiceError =>
  refusal('conflict', 'FolderExistsException', `Folder ${path} already exists.`);

export const folderInvalid = (path: string): ServiceError =>
  refusal('invalid', 'InvalidFolderException', `${path} is not a valid folder.`);

export const leaseNotFound = (id: number | string): ServiceError =>
  refusal('notFound', 'RetentionLeaseNotFoundException', `Retention lease ${id} was not found.`);

/** The pipelines API does not know it: the service answers with status 500. */
export const pipelineNotFound = (id: number | string): ServiceError =>
  new ServiceError({
    kind: 'broken',
    type: `${PIPELINES}.PipelineNotFoundException`,
    message: `Pipeline ${id} was not found.`,
  });

export const pipelineInvalid = (messages: readonly string[]): ServiceError =>
  new ServiceError({
    kind: 'invalid',
    type: `${PIPELINES}.PipelineValidationException`,
    message: messages.join('\n'),
  });

export const pipelineExists = (name: string): ServiceError =>
  new ServiceError({
    kind: 'conflict',
    type: `${PIPELINES}.PipelineExistsException`,
    message: `Pipeline ${name} already exists.`,
  });

export const runNotFound = (id: number | string, pipeline: number): ServiceError =>
  new ServiceError({
    kind: 'notFound',
    type: `${PIPELINES}.RunNotFoundException`,
    message: `Run ${id} of pipeline ${pipeline} was not found.`,
  });
