import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import { getDefinition } from './definitions.js';
import { startRelease } from './deploy.js';
import { type Deploying, dateOf } from './deploying.js';
import { releaseErrors } from './errors.js';
import type { Release, ReleaseReason, Stage } from './release.js';
import type { Artifact, Passed, ReleaseDefinition, StageDefinition, Variables } from './release-definition.js';
import { nameRelease } from './release-name.js';
import { type ArtifactVersionInput, resolveArtifacts } from './resolve-artifacts.js';
import { overrideVariables } from './variables.js';

/** A release as clients ask for it. */
export interface ReleaseInput {
  definitionId?: number;
  description?: string | null;
  artifacts?: ArtifactVersionInput[] | null;
  isDraft?: boolean;
  /** Names of stages that are not to start by themselves. */
  manualEnvironments?: string[] | null;
  variables?: Variables | null;
  environmentsMetadata?: { definitionEnvironmentId?: number; variables?: Variables | null }[] | null;
  properties?: Passed | null;
}

/** @throws ServiceError when the definition is not there, or something it needs. */
export async function createRelease(
  deploying: Deploying,
  project: Project,
  { input, user }: { input: ReleaseInput; user: User },
): Promise<Release> {
  const definition = getDefinition({ ...deploying, project }, input.definitionId ?? 0);
  if (definition.isDisabled) {
    throw releaseErrors.invalid(`Release pipeline '${definition.name}' is disabled. Enable it and try again.`);
  }
  const strange = input.manualEnvironments?.find((name) => !definition.stages.some((stage) => stage.name === name));
  if (strange !== undefined) throw releaseErrors.invalid(`Stage '${strange}' does not exist in the release pipeline.`);
  const variables = overrideVariables(definition.variables, input.variables);
  const stageVariables = new Map(
    input.environmentsMetadata?.map((stage) => [stage.definitionEnvironmentId ?? 0, stage.variables]),
  );
  const artifacts = await resolveArtifacts(deploying.organization, definition.artifacts, input.artifacts);
  return addRelease(deploying, definition, {
    user,
    artifacts,
    reason: 'manual',
    description: input.description ?? '',
    isDraft: input.isDraft ?? false,
    manualStages: input.manualEnvironments ?? [],
    variables,
    stageVariables,
    properties: input.properties ?? {},
  });
}

/** All that is known of a release before it is there. */
export interface ReleaseStart {
  user: User;
  artifacts: Artifact[];
  reason: ReleaseReason;
  description: string;
  isDraft?: boolean;
  manualStages?: readonly string[];
  variables?: Variables;
  /** By id of the definition's stage. */
  stageVariables?: ReadonlyMap<number, Variables | null | undefined>;
  properties?: Passed;
  triggeringArtifactAlias?: string;
}

/** Adds a release and, unless it is a draft, lets its first stages start. */
export function addRelease(deploying: Deploying, definition: ReleaseDefinition, start: ReleaseStart): Release {
  const { organization, state, time } = deploying;
  const { project } = definition;
  const { user, artifacts, reason, description } = start;
  const createdOn = dateOf(time.now());
  const variables = start.variables ?? definition.variables;
  const id = state.releases.next(project);
  const release: Release = {
    id,
    name: nameRelease({
      release: { id, artifacts, createdOn, definition, variables },
      count: (key) => organization.next(`release name ${key}`),
    }),
    project,
    definition,
    definitionRevision: definition.revisions.length,
    status: start.isDraft ? 'draft' : 'active',
    reason,
    description,
    comment: null,
    createdBy: user,
    createdOn,
    modifiedBy: user,
    modifiedOn: createdOn,
    variables: structuredClone(variables),
    artifacts,
    stages: [],
    keepForever: false,
    isDeleted: false,
    tags: [],
    properties: start.properties ?? {},
    triggeringArtifactAlias: start.triggeringArtifactAlias ?? null,
    history: [],
  };
  release.stages = definition.stages.map((stage) => buildStage(deploying, release, { stage, start }));
  record(release, { user, date: createdOn, changeType: 'Create', details: release.name });
  state.releases.add(project, release);
  if (release.status === 'active') startRelease(deploying, release);
  return release;
}

function buildStage(
  { organization }: Deploying,
  release: Release,
  { stage, start }: { stage: StageDefinition; start: ReleaseStart },
): Stage {
  return {
    id: organization.next(`release stage of ${release.project.id}`),
    release,
    definition: stage,
    status: 'notStarted',
    variables: overrideVariables(stage.variables, start.stageVariables?.get(stage.id)),
    isManual: start.manualStages?.includes(stage.name) ?? false,
    attempts: [],
    createdOn: release.createdOn,
    modifiedOn: release.createdOn,
    scheduledFor: undefined,
  };
}

interface Recorded {
  user: User;
  date: string;
  changeType: string;
  details: string;
  comment?: string | null | undefined;
}

/** Writes down what was done to a release. */
export function record(release: Release, { user, date, changeType, details, comment }: Recorded): void {
  release.modifiedBy = user;
  release.modifiedOn = date;
  release.history.push({
    changedBy: user,
    changedDate: date,
    changeType,
    changeDetails: details,
    comment: comment ?? '',
  });
}
