import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { PolicyType } from './policy-type.js';

export type MatchKind = 'Exact' | 'Prefix' | 'DefaultBranch';

/** Where a policy is in force. Without a ref it is in force in the whole repository, without a repository in all of the project. */
export interface PolicyScope {
  /** In full, such as `refs/heads/main`; null for the default branch of whatever repository. */
  refName?: string | null;
  matchKind?: MatchKind;
  repositoryId: string | null;
}

/** What a policy asks for; which fields there are depends on its kind. */
export interface PolicySettings {
  scope: readonly PolicyScope[];
  [name: string]: unknown;
}

/** A policy of a project, as it is at one of its revisions. A change makes a new one. */
export interface PolicyConfiguration {
  /** Unique in the organization, from 1. */
  readonly id: number;
  /** From 1. */
  readonly revision: number;
  readonly project: Project;
  readonly type: PolicyType;
  readonly isEnabled: boolean;
  /** Whether a pull request that does not fulfil it cannot be completed. */
  readonly isBlocking: boolean;
  readonly isDeleted: boolean;
  readonly settings: PolicySettings;
  readonly createdBy: User;
  readonly createdDate: string;
}
