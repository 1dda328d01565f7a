import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

/** What a pipeline may only use with permission. */
export interface ProtectedResource {
  type: ResourceType;
  id: string;
  name?: string | undefined;
}

export const RESOURCE_TYPES = [
  'environment',
  'endpoint',
  'variablegroup',
  'queue',
  'agentpool',
  'securefile',
  'repository',
] as const;

export type ResourceType = (typeof RESOURCE_TYPES)[number];

/** The kinds of checks. */
export const CHECK_TYPES = {
  approval: { id: '8c6f20a7-a545-4486-9777-f762fafe0d4d', name: 'Approval' },
  task: { id: 'fe1de3ee-a436-41b4-bb20-f6eb4cb879a7', name: 'Task Check' },
  extends: { id: '4020e66e-b0f3-47e1-bc88-48f3cc59b5f3', name: 'ExtendsCheck' },
  exclusiveLock: { id: '2ef31ad6-baa0-403a-8b45-2cbc9b4e5563', name: 'ExclusiveLock' },
} as const;

/** What a check needs to know, in the form of its kind. */
export interface CheckSettings {
  approvers?: { id?: string | null }[] | null;
  blockedApprovers?: { id?: string | null }[] | null;
  executionOrder?: 'anyOrder' | 'inSequence' | null;
  /** 0 is all of them. */
  minRequiredApprovers?: number | null;
  requesterCannotBeApprover?: boolean | null;
  instructions?: string | null;
  /** Of a task check. */
  definitionRef?: { id?: string | null; name?: string | null; version?: string | null } | null;
  inputs?: Record<string, string> | null;
  /** Minutes until a task check that said no is tried again. */
  retryInterval?: number | null;
  [field: string]: unknown;
}

/** A condition that a stage has to meet before it may use a resource. */
export interface Check {
  /** Unique in the organization, from 1. */
  id: number;
  project: Project;
  type: { id: string; name: string };
  resource: ProtectedResource;
  settings: CheckSettings;
  /** Minutes until a stage has waited too long. */
  timeout: number;
  isDisabled: boolean;
  /** How often it was saved. */
  version: number;
  createdBy: User;
  createdOn: string;
  modifiedBy: User;
  modifiedOn: string;
}
