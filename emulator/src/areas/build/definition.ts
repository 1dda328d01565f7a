import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

export interface DefinitionVariable {
  value: string;
  isSecret: boolean;
  /** Whether whoever queues a run may give another value. */
  allowOverride: boolean;
}

/** The repository that a pipeline builds. */
export interface DefinitionRepository {
  id: string;
  /** `TfsGit` for one of the organization's own. */
  type: string;
  name: string;
  url: string | undefined;
  /** As the client gave it: in full, or the short name. */
  defaultBranch: string | undefined;
  clean: string | null;
  checkoutSubmodules: boolean;
  properties: Record<string, unknown> | undefined;
}

/** Type 2 is YAML, type 1 the designer. */
export interface DefinitionProcess {
  type: number;
  yamlFilename?: string;
  [field: string]: unknown;
}

/** A pipeline: what the build API calls a definition. */
export interface Definition {
  /** Unique in the organization, from 1. */
  readonly id: number;
  readonly project: Project;
  name: string;
  /** Folder, such as `\Services`; the root is `\`. */
  path: string;
  revision: number;
  quality: 'definition' | 'draft';
  /** The definition that a draft will replace. */
  draftOf: number | undefined;
  queueStatus: 'enabled' | 'paused' | 'disabled';
  createdDate: string;
  authoredBy: User;
  description: string | undefined;
  comment: string | undefined;
  process: DefinitionProcess;
  repository: DefinitionRepository;
  queueId: number | undefined;
  variables: Record<string, DefinitionVariable>;
  tags: string[];
  properties: Record<string, unknown>;
  triggers: Record<string, unknown>[];
  /** What else the client stored: options, retention rules, time limits and the like. */
  settings: Record<string, unknown>;
  /** Stands for a file that the repository of a seed does not have. */
  hasStandInYaml: boolean;
}

/** A definition as it was at one of its revisions. */
export interface DefinitionRevision {
  definition: Definition;
  changedBy: User;
  changedDate: string;
  changeType: 'add' | 'update' | 'delete';
}
