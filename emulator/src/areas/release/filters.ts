import { isInFolder } from '../build/folder-path.js';
import type { User } from '../identities/user.js';
import type { Approval, Attempt, DeploymentStatus } from './attempt.js';
import { matchesBranch } from './conditions.js';
import { type Release, STAGE_STATUS } from './release.js';
import type { Artifact, ReleaseDefinition } from './release-definition.js';

/** Whether somebody is meant by an id, a sign-in name or a display name. */
export function isPerson(user: User | undefined, asked: string): boolean {
  const wanted = asked.toLowerCase();
  return [user?.id, user?.account, user?.displayName].some((known) => known?.toLowerCase() === wanted);
}

const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

/** Which artifacts are looked for: of a type, a source, a version or a branch. */
export interface ArtifactFilter {
  type: string | undefined;
  sourceId: string | undefined;
  versionId?: string | undefined;
  branch?: string | undefined;
}

const isArtifact = ({ type, sourceId, definitionReference }: Artifact, filter: ArtifactFilter): boolean =>
  (filter.type === undefined || type.toLowerCase() === filter.type.toLowerCase()) &&
  (filter.sourceId === undefined || sourceId.toLowerCase() === filter.sourceId.toLowerCase()) &&
  (filter.versionId === undefined || definitionReference.version?.id === filter.versionId) &&
  matchesBranch(definitionReference.branch?.id ?? '', filter.branch);

const hasArtifact = (artifacts: readonly Artifact[], filter: ArtifactFilter): boolean =>
  Object.values(filter).every((value) => value === undefined) ||
  artifacts.some((artifact) => isArtifact(artifact, filter));

const hasTags = (tags: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((tag) => tags.some((known) => known.toLowerCase() === tag.toLowerCase()));

/** Which definitions are looked for; what is undefined does not matter. */
export interface DefinitionFilter {
  text: string | undefined;
  isExact: boolean;
  /** Whether the text may be a part of the folder's name. */
  withFolder: boolean;
  path: string | undefined;
  ids: readonly number[];
  tags: readonly string[];
  artifact: ArtifactFilter;
  isDeleted: boolean;
}

export function isDefinition(definition: ReleaseDefinition, filter: DefinitionFilter): boolean {
  const { id, name, path, tags, artifacts, isDeleted } = definition;
  if (isDeleted !== filter.isDeleted) return false;
  if (filter.ids.length > 0 && !filter.ids.includes(id)) return false;
  if (filter.path !== undefined && !isInFolder(path, filter.path)) return false;
  const { text } = filter;
  if (text !== undefined) {
    const isNamed = filter.isExact ? name.toLowerCase() === text.toLowerCase() : contains(name, text);
    if (!isNamed && !(filter.withFolder && contains(path, text))) return false;
  }
  return hasTags(tags, filter.tags) && hasArtifact(artifacts, filter.artifact);
}

/** Which releases are looked for; what is undefined does not matter. */
export interface ReleaseFilter {
  definitionId: number | undefined;
  definitionStageId: number | undefined;
  text: string | undefined;
  createdBy: string | undefined;
  status: readonly string[] | undefined;
  /** Numbers of stage states, added up. */
  stageStatus: number | undefined;
  /** ISO 8601. */
  from: string | undefined;
  to: string | undefined;
  artifact: ArtifactFilter;
  tags: readonly string[];
  ids: readonly number[];
  path: string | undefined;
  isDeleted: boolean;
}

export function isRelease(release: Release, filter: ReleaseFilter): boolean {
  const { definition, stages, createdOn } = release;
  const { definitionStageId, stageStatus, text } = filter;
  if (release.isDeleted !== filter.isDeleted) return false;
  if (filter.definitionId !== undefined && definition.id !== filter.definitionId) return false;
  if (filter.ids.length > 0 && !filter.ids.includes(release.id)) return false;
  if (filter.status && !filter.status.includes(release.status)) return false;
  if (filter.from !== undefined && createdOn < filter.from) return false;
  if (filter.to !== undefined && createdOn > filter.to) return false;
  if (filter.path !== undefined && !isInFolder(definition.path, filter.path)) return false;
  if (text !== undefined && !contains(release.name, text) && !contains(definition.name, text)) return false;
  if (filter.createdBy !== undefined && !isPerson(release.createdBy, filter.createdBy)) return false;
  if (definitionStageId !== undefined || stageStatus !== undefined) {
    const isFit = stages.some(
      (stage) =>
        (definitionStageId === undefined || stage.definition.id === definitionStageId) &&
        (stageStatus === undefined || (STAGE_STATUS[stage.status] & stageStatus) !== 0),
    );
    if (!isFit) return false;
  }
  return hasTags(release.tags, filter.tags) && hasArtifact(release.artifacts, filter.artifact);
}

/** Which deployments are looked for; what is undefined does not matter. */
export interface DeploymentFilter {
  definitionId: number | undefined;
  definitionStageId: number | undefined;
  createdBy: string | undefined;
  createdFor: string | undefined;
  status: readonly DeploymentStatus[] | undefined;
  /** In lower case. */
  operationStatus: readonly string[] | undefined;
  modified: { from: string | undefined; to: string | undefined };
  started: { from: string | undefined; to: string | undefined };
  latestOnly: boolean;
  branch: string | undefined;
}

export function isDeployment(attempt: Attempt, filter: DeploymentFilter): boolean {
  const { stage, startedOn, lastModifiedOn } = attempt;
  const { release } = stage;
  const lies = (date: string | undefined, { from, to }: DeploymentFilter['started']): boolean =>
    (from === undefined || (date ?? '') >= from) && (to === undefined || (date !== undefined && date <= to));
  return (
    !release.isDeleted &&
    (filter.definitionId === undefined || release.definition.id === filter.definitionId) &&
    (filter.definitionStageId === undefined || stage.definition.id === filter.definitionStageId) &&
    (filter.createdBy === undefined || isPerson(attempt.requestedBy, filter.createdBy)) &&
    (filter.createdFor === undefined || isPerson(attempt.requestedFor, filter.createdFor)) &&
    (filter.status === undefined || filter.status.includes(attempt.status)) &&
    (filter.operationStatus === undefined || filter.operationStatus.includes(attempt.operationStatus.toLowerCase())) &&
    lies(lastModifiedOn, filter.modified) &&
    lies(startedOn, filter.started) &&
    (!filter.latestOnly || stage.attempts.at(-1) === attempt) &&
    hasArtifact(release.artifacts, { type: undefined, sourceId: undefined, branch: filter.branch })
  );
}

/** Which approvals are looked for; what is undefined does not matter. */
export interface ApprovalFilter {
  /** Whether it is asked of those who are looked for. */
  isAsked: ((approver: User) => boolean) | undefined;
  status: readonly string[] | undefined;
  type: readonly string[] | undefined;
  releaseIds: readonly number[];
}

export function isApproval(approval: Approval, filter: ApprovalFilter): boolean {
  const { release } = approval.attempt.stage;
  return (
    !release.isDeleted &&
    (filter.status === undefined || filter.status.includes(approval.status)) &&
    (filter.type === undefined || filter.type.includes(approval.approvalType)) &&
    (filter.releaseIds.length === 0 || filter.releaseIds.includes(release.id)) &&
    (filter.isAsked === undefined || (approval.approver !== undefined && filter.isAsked(approval.approver)))
  );
}
