import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

/** A value of a variable group. */
export interface Variable {
  /** Undefined: none was ever given. */
  value: string | undefined;
  isSecret: boolean;
  isReadOnly: boolean;
}

/** A project that has a variable group, and what it calls it. */
export interface GroupReference {
  project: Project;
  name: string;
  description: string | undefined;
}

/** Variables that several pipelines share. */
export interface VariableGroup {
  /** Unique in the organization, from 1. */
  id: number;
  name: string;
  description: string | undefined;
  type: 'Vsts' | 'AzureKeyVault';
  /** By name, in the order they were given. */
  variables: Map<string, Variable>;
  /** Of a group that takes its secrets from a vault: which one, and how to reach it. */
  providerData: Record<string, unknown> | undefined;
  createdBy: User;
  createdOn: string;
  modifiedBy: User;
  modifiedOn: string;
  /** At least one. */
  references: GroupReference[];
}
