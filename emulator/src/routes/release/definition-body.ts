import type { Release } from '../../areas/release/release.js';
import type {
  Approvals,
  DefinitionContent,
  ReleaseDefinition,
  StageDefinition,
} from '../../areas/release/release-definition.js';
import { shownVariables } from '../../areas/release/variables.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { definitionLinks, releaseLinks } from './references.js';

/** What a list can show of a definition besides its name. */
export type DefinitionPart = 'environments' | 'artifacts' | 'triggers' | 'variables' | 'tags' | 'lastRelease';

interface Shown {
  parts: readonly DefinitionPart[];
  /** The newest release of each definition, and of each of its stages by the stage's id. */
  lastRelease(definition: ReleaseDefinition, stageId?: number): Release | undefined;
}

/** A definition with the parts that are asked for. */
export function definitionBody(call: Call, definition: ReleaseDefinition, { parts, lastRelease }: Shown): object {
  const { id, project, name, path } = definition;
  const has = (part: DefinitionPart): boolean => parts.includes(part);
  const last = has('lastRelease') ? lastRelease(definition) : undefined;
  const links = definitionLinks(call, project, id);
  return {
    source: definition.source,
    revision: definition.revisions.length,
    description: definition.description,
    createdBy: identityReference(call, definition.createdBy),
    createdOn: definition.createdOn,
    modifiedBy: identityReference(call, definition.modifiedBy),
    modifiedOn: definition.modifiedOn,
    isDeleted: definition.isDeleted,
    isDisabled: definition.isDisabled,
    ...(last && { lastRelease: lastReleaseBody(call, last) }),
    ...(has('variables') && { variables: shownVariables(definition.variables) }),
    variableGroups: has('variables') ? definition.variableGroups : null,
    ...(has('environments') && {
      environments: definition.stages.map((stage) => ({
        ...stageDefinitionBody(call, stage),
        currentRelease: currentRelease(call, definition, lastRelease(definition, stage.id)),
        badgeUrl: `${call.address.base}/_apis/public/Release/badge/${project.id}/${id}/${stage.id}`,
      })),
    }),
    ...(has('artifacts') && { artifacts: definition.artifacts }),
    ...(has('triggers') && { triggers: definition.triggers }),
    releaseNameFormat: definition.releaseNameFormat,
    ...(has('tags') && { tags: definition.tags }),
    properties: definition.properties,
    id,
    name,
    path,
    projectReference: null,
    ...links,
  };
}

function currentRelease(call: Call, { project }: ReleaseDefinition, release: Release | undefined): object {
  const id = release?.id ?? 0;
  return { id, url: releaseLinks(call, project, id).url, _links: {} };
}

function lastReleaseBody(call: Call, release: Release): object {
  return {
    id: release.id,
    name: release.name,
    artifacts: [],
    _links: {},
    description: release.description,
    releaseDefinition: { id: release.definition.id, _links: {} },
    createdOn: release.createdOn,
    createdBy: identityReference(call, release.createdBy),
    modifiedBy: identityReference(call, release.modifiedBy),
    reason: release.reason,
  };
}

/** A stage of a definition, without what depends on its releases. */
export function stageDefinitionBody(call: Call, stage: StageDefinition): object {
  return {
    id: stage.id,
    name: stage.name,
    rank: stage.rank,
    owner: identityReference(call, stage.owner),
    variables: shownVariables(stage.variables),
    variableGroups: stage.variableGroups,
    preDeployApprovals: approvalsBody(call, stage.preDeployApprovals),
    deployStep: { id: stage.deployStepId },
    postDeployApprovals: approvalsBody(call, stage.postDeployApprovals),
    deployPhases: stage.deployPhases,
    conditions: stage.conditions,
    ...stage.rest,
  };
}

/** Who is asked before or after a deployment. @param isSnapshot In a release, where steps have no ids. */
export function approvalsBody(call: Call, { steps, options }: Approvals, isSnapshot = false): object {
  return {
    approvals: steps.map(({ id, rank, isAutomated, isNotificationOn, approver }) => ({
      rank,
      isAutomated,
      isNotificationOn,
      ...(approver && { approver: identityReference(call, approver) }),
      id: isSnapshot ? 0 : id,
    })),
    ...(options && { approvalOptions: options }),
  };
}

/** A revision of a definition, as it is downloaded. */
export function contentBody(call: Call, { stages, variables, ...content }: DefinitionContent): object {
  return {
    ...content,
    variables: shownVariables(variables),
    environments: stages.map((stage) => stageDefinitionBody(call, stage)),
  };
}
