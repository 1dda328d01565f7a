import type { Route } from '../route.js';
import { approval, approvalHistory, approvals } from './approvals.js';
import { artifactVersions } from './artifact-versions.js';
import { definitionRevisions } from './definition-revisions.js';
import { definitions } from './definitions.js';
import { deployments } from './deployments.js';
import { environments } from './environments.js';
import { folders } from './folders.js';
import { attachments, phaseTaskLog, releaseLogs, stageTaskLog, tasks } from './logs.js';
import { manualInterventions } from './manual-interventions.js';
import { releaseChanges, releaseHistory, releaseWorkItems } from './release-contents.js';
import { releases } from './releases.js';
import { definitionTags, projectTags, releaseTags } from './tags.js';

export const releaseRoutes: readonly Route[] = [
  approvals,
  approval,
  approvalHistory,
  artifactVersions,
  definitions,
  definitionRevisions,
  definitionTags,
  deployments,
  folders,
  releases,
  releaseChanges,
  releaseHistory,
  releaseWorkItems,
  releaseLogs,
  releaseTags,
  projectTags,
  environments,
  tasks,
  stageTaskLog,
  phaseTaskLog,
  attachments,
  manualInterventions,
];
