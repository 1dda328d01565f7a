import type { Approval, Attempt, ManualIntervention } from './attempt.js';
import type { Folder } from './folder.js';
import { ProjectItems } from './project-items.js';
import type { Release } from './release.js';
import type { ReleaseDefinition } from './release-definition.js';

/** All that Release Management keeps for an organization. */
export class ReleaseState {
  readonly definitions = new ProjectItems<ReleaseDefinition>();
  readonly releases = new ProjectItems<Release>();
  readonly attempts = new ProjectItems<Attempt>();
  readonly approvals = new ProjectItems<Approval>();
  readonly interventions = new ProjectItems<ManualIntervention>();
  /** By project, then by path in lower case. */
  readonly folders = new Map<string, Map<string, Folder>>();
}
