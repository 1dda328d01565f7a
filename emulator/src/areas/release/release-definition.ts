import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';

/** What the service keeps for its clients without looking into it. */
export type Passed = Readonly<Record<string, unknown>>;

/** A variable of a definition, a stage or a release. The value of a secret is kept and never shown. */
export interface Variable {
  value: string | null;
  isSecret?: boolean;
  /** Whether a release may give it another value. */
  allowOverride?: boolean;
}

export type Variables = Record<string, Variable>;

/** Somebody who has to approve; an automated step stands for nobody. */
export interface ApprovalStep {
  id: number;
  /** From 1. Equal ranks are asked at once, higher ones after them. */
  rank: number;
  isAutomated: boolean;
  isNotificationOn: boolean;
  approver: User | undefined;
}

export interface ApprovalOptions {
  /** How many of a rank are enough; 0 is all. */
  requiredApproverCount?: number;
  releaseCreatorCanBeApprover?: boolean;
  [further: string]: unknown;
}

export interface Approvals {
  steps: ApprovalStep[];
  options: ApprovalOptions | undefined;
}

/** A task that a phase of a deployment runs. */
export interface WorkflowTask {
  taskId: string;
  version: string;
  name: string;
  enabled: boolean;
  continueOnError: boolean;
  inputs: Readonly<Record<string, string>>;
  [further: string]: unknown;
}

export type PhaseType =
  | 'undefined'
  | 'agentBasedDeployment'
  | 'runOnServer'
  | 'machineGroupBasedDeployment'
  | 'deploymentGates';

/** What runs on one agent, or on the service itself. */
export interface DeployPhase {
  name: string;
  /** From 1. */
  rank: number;
  phaseType: PhaseType;
  refName: string | null;
  deploymentInput: Passed;
  workflowTasks: WorkflowTask[];
}

/** What has to be so for a stage to start by itself. */
export interface Condition {
  /** `ReleaseStarted`, the name of another stage, or the alias of an artifact. */
  name: string;
  conditionType: 'undefined' | 'event' | 'environmentState' | 'artifact';
  /** Of a stage: numbers of the states that will do, added up. Of an artifact: JSON. */
  value: string;
}

/** A stage of a definition; the REST API calls it an environment. */
export interface StageDefinition {
  id: number;
  name: string;
  /** From 1. */
  rank: number;
  owner: User;
  variables: Variables;
  variableGroups: number[];
  preDeployApprovals: Approvals;
  deployStepId: number;
  postDeployApprovals: Approvals;
  deployPhases: DeployPhase[];
  conditions: Condition[];
  /** All else that the REST API has for it. */
  rest: Passed;
}

/** Where a release gets what it deploys. */
export interface Artifact {
  /** Such as the project's id and the pipeline's, with a colon between. */
  sourceId: string;
  /** `Build`, `Git` and others. */
  type: string;
  alias: string;
  definitionReference: Readonly<Record<string, ArtifactReference>>;
  isPrimary: boolean;
  isRetained: boolean;
}

export interface ArtifactReference {
  id: string;
  name: string;
}

/** What makes releases without a person asking for them. */
export interface ReleaseTrigger {
  triggerType: string;
  artifactAlias?: string;
  triggerConditions?: readonly { sourceBranch?: string | null }[] | null;
  [further: string]: unknown;
}

/** What a release definition is made of; the service keeps each revision of it. */
export interface DefinitionContent {
  name: string;
  /** Folder, with backslashes; `\` is the root. */
  path: string;
  description: string | null;
  releaseNameFormat: string;
  isDisabled: boolean;
  variables: Variables;
  variableGroups: number[];
  stages: StageDefinition[];
  artifacts: Artifact[];
  triggers: ReleaseTrigger[];
  tags: string[];
  properties: Passed;
}

export interface DefinitionRevision {
  /** From 1. */
  revision: number;
  changedBy: User;
  changedDate: string;
  changeType: 'add' | 'update' | 'delete' | 'undelete';
  comment: string | null;
  content: DefinitionContent;
}

/** A classic release pipeline. */
export interface ReleaseDefinition extends DefinitionContent {
  /** Unique in the project, from 1. */
  id: number;
  project: Project;
  source: 'restApi' | 'userInterface';
  createdBy: User;
  createdOn: string;
  modifiedBy: User;
  modifiedOn: string;
  isDeleted: boolean;
  /** The newest is the last. */
  revisions: DefinitionRevision[];
}
