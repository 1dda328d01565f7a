import type { Release } from '../../areas/release/release.js';
import { shownVariables } from '../../areas/release/variables.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { definitionReference, releaseLinks } from './references.js';
import { type StageParts, stageBody, WHOLE_STAGE } from './stage-body.js';

/** What a list can show of a release. */
export type ReleasePart = 'environments' | 'artifacts' | 'approvals' | 'manualInterventions' | 'variables' | 'tags';

/** A release on its own, with all that is in it. */
export const wholeRelease = (call: Call, release: Release, stages: StageParts = WHOLE_STAGE): object =>
  releaseBody(call, release, { parts: ['environments', 'artifacts', 'variables', 'tags'], stages });

interface Shown {
  parts: readonly ReleasePart[];
  stages: StageParts;
}

/** A release with the parts that are asked for. */
export function releaseBody(call: Call, release: Release, { parts, stages }: Shown): object {
  const { id, project, definition } = release;
  const has = (part: ReleasePart): boolean => parts.includes(part);
  const links = releaseLinks(call, project, id);
  return {
    id,
    name: release.name,
    status: release.status,
    createdOn: release.createdOn,
    modifiedOn: release.modifiedOn,
    modifiedBy: identityReference(call, release.modifiedBy),
    createdBy: identityReference(call, release.createdBy),
    createdFor: identityReference(call, release.createdBy),
    ...(has('environments') && { environments: release.stages.map((stage) => stageBody(call, stage, stages)) }),
    variables: has('variables') ? shownVariables(release.variables) : {},
    variableGroups: [],
    ...(has('artifacts') && { artifacts: release.artifacts }),
    releaseDefinition: definitionReference(call, definition),
    releaseDefinitionRevision: release.definitionRevision,
    description: release.description,
    reason: release.reason,
    releaseNameFormat: definition.releaseNameFormat || 'Release-$(rev:r)',
    keepForever: release.keepForever,
    definitionSnapshotRevision: 1,
    logsContainerUrl: `${links.url}/logs`,
    ...(release.comment !== null && { comment: release.comment }),
    ...links,
    tags: release.tags,
    triggeringArtifactAlias: release.triggeringArtifactAlias,
    projectReference: { id: project.id, name: project.name },
    properties: release.properties,
  };
}
