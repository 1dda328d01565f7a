import type {
  ApprovalOptions,
  ArtifactReference,
  Condition,
  Passed,
  PhaseType,
  ReleaseTrigger,
  Variables,
  WorkflowTask,
} from './release-definition.js';

/** A person as clients name them: only the id counts. */
export interface IdentityInput {
  id?: string;
}

export interface ApprovalsInput {
  approvals?:
    | {
        id?: number;
        rank?: number;
        isAutomated?: boolean;
        isNotificationOn?: boolean;
        approver?: IdentityInput | null;
      }[]
    | null;
  approvalOptions?: ApprovalOptions | null;
}

export interface PhaseInput {
  name?: string;
  rank?: number;
  phaseType?: PhaseType | number;
  refName?: string | null;
  deploymentInput?: Passed | null;
  workflowTasks?: Partial<WorkflowTask>[] | null;
}

export interface StageInput {
  id?: number;
  name?: string | null;
  rank?: number;
  owner?: IdentityInput | null;
  variables?: Variables | null;
  variableGroups?: number[] | null;
  preDeployApprovals?: ApprovalsInput | null;
  postDeployApprovals?: ApprovalsInput | null;
  deployPhases?: PhaseInput[] | null;
  conditions?: Partial<Condition>[] | null;
  retentionPolicy?: Passed | null;
  [further: string]: unknown;
}

export interface ArtifactInput {
  alias?: string | null;
  type?: string;
  sourceId?: string;
  definitionReference?: Record<string, Partial<ArtifactReference> | null> | null;
  isPrimary?: boolean;
  isRetained?: boolean;
}

/** A release definition as clients send it. */
export interface DefinitionInput {
  id?: number;
  revision?: number;
  name?: string | null;
  path?: string | null;
  description?: string | null;
  comment?: string | null;
  releaseNameFormat?: string | null;
  isDisabled?: boolean;
  variables?: Variables | null;
  variableGroups?: number[] | null;
  environments?: StageInput[] | null;
  artifacts?: ArtifactInput[] | null;
  triggers?: ReleaseTrigger[] | null;
  properties?: Passed | null;
}
