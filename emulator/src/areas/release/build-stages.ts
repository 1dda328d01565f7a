import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { buildApprovals, getPerson } from './build-approvals.js';
import type { PhaseInput, StageInput } from './definition-input.js';
import { releaseErrors } from './errors.js';
import type { DeployPhase, PhaseType, StageDefinition, WorkflowTask } from './release-definition.js';
import { takeVariables } from './variables.js';

interface Surroundings {
  organization: Organization;
  project: Project;
  user: User;
  /** Stages of the revision before. */
  before: readonly StageDefinition[];
}

const REST = {
  environmentOptions: {
    emailNotificationType: 'OnlyOnFailure',
    emailRecipients: 'release.environment.owner;release.creator',
    skipArtifactsDownload: false,
    timeoutInMinutes: 0,
    enableAccessToken: false,
    publishDeploymentStatus: true,
    badgeEnabled: false,
    autoLinkWorkItems: false,
    pullRequestDeploymentEnabled: false,
  },
  demands: [],
  executionPolicy: { concurrencyCount: 1, queueDepthCount: 0 },
  schedules: [],
  retentionPolicy: { daysToKeep: 30, releasesToKeep: 3, retainBuild: true },
  properties: {},
  preDeploymentGates: { id: 0, gatesOptions: null, gates: [] },
  postDeploymentGates: { id: 0, gatesOptions: null, gates: [] },
  environmentTriggers: [],
  processParameters: {},
};

/**
 * The stages of a definition, as a client sent them.
 * @throws ServiceError, as the service does, when they do not make sense.
 */
export function buildStages(sent: readonly StageInput[] | null | undefined, around: Surroundings): StageDefinition[] {
  const inputs = sent ?? [];
  if (inputs.length === 0) {
    throw releaseErrors.invalid(
      'Release pipeline needs to have at least one stage. Add one or more stages and try again.',
    );
  }
  checkRanks(inputs);
  const stages = inputs.map((input, index) => buildStage(input, index + 1, around));
  const names = new Set<string>();
  for (const { name } of stages) {
    const known = name.toLowerCase();
    if (names.has(known)) throw releaseErrors.invalid(`Stage name '${name}' is used more than once.`);
    names.add(known);
  }
  for (const { name, conditions } of stages) {
    const strange = conditions.find(
      (condition) => condition.conditionType === 'environmentState' && !names.has(condition.name.toLowerCase()),
    );
    if (strange)
      throw releaseErrors.invalid(`Stage '${name}' depends on stage '${strange.name}', which does not exist.`);
  }
  return stages.sort((a, b) => a.rank - b.rank);
}

function checkRanks(inputs: readonly StageInput[]): void {
  const ranks = inputs.flatMap(({ rank }) => rank || []).sort((a, b) => a - b);
  // Without any ranks the order counts.
  const isSound = ranks.length === 0 || (ranks.length === inputs.length && ranks.every((rank, at) => rank === at + 1));
  if (!isSound) throw releaseErrors.invalid('VS402874: Ranks of stages have to be consecutive natural numbers from 1.');
}

function buildStage(input: StageInput, position: number, around: Surroundings): StageDefinition {
  const { organization, project, user, before } = around;
  const name = input.name?.trim();
  if (!name) throw releaseErrors.invalid('A stage needs a name.');
  if (!input.preDeployApprovals?.approvals?.length || !input.postDeployApprovals?.approvals?.length) {
    throw releaseErrors.invalid(`VS402877: Pre-approvals or post-approvals in stage '${name}' are empty.`);
  }
  if (!input.retentionPolicy) {
    throw releaseErrors.invalid(
      `VS402982: A retention policy is not set for the stage '${name}'. Retention policies at the release pipeline level are deprecated.`,
    );
  }
  const known = before.find(({ id }) => id === input.id);
  if (input.id && !known) throw releaseErrors.stageNotFound(input.id);
  const nextStep = (): number => organization.next(`step of ${project.id}`);
  return {
    id: known?.id ?? organization.next(`stage of ${project.id}`),
    name,
    rank: input.rank || position,
    owner: input.owner?.id ? getPerson(organization, input.owner) : (known?.owner ?? user),
    variables: takeVariables(input.variables, known?.variables),
    variableGroups: input.variableGroups ?? [],
    preDeployApprovals: buildApprovals(organization, input.preDeployApprovals, nextStep),
    deployStepId: nextStep(),
    postDeployApprovals: buildApprovals(organization, input.postDeployApprovals, nextStep),
    deployPhases: (input.deployPhases ?? []).map(buildPhase),
    conditions: (input.conditions ?? []).map(({ name: of = '', conditionType = 'undefined', value = '' }) => {
      return { name: of, conditionType, value };
    }),
    rest: restOf(input),
  };
}

const restOf = (input: StageInput): Record<string, unknown> =>
  Object.fromEntries(Object.entries(REST).map(([key, standard]) => [key, input[key] ?? standard]));

const PHASE_TYPES: Readonly<Record<number, PhaseType>> = {
  1: 'agentBasedDeployment',
  2: 'runOnServer',
  4: 'machineGroupBasedDeployment',
  8: 'deploymentGates',
};

const DEPLOYMENT_INPUT = {
  parallelExecution: { parallelExecutionType: 'none' },
  skipArtifactsDownload: false,
  artifactsDownloadInput: { downloadInputs: [] },
  queueId: 0,
  demands: [],
  enableAccessToken: false,
  timeoutInMinutes: 0,
  jobCancelTimeoutInMinutes: 1,
  condition: 'succeeded()',
  overrideInputs: {},
};

function buildPhase(sent: PhaseInput, index: number): DeployPhase {
  const { phaseType = 'agentBasedDeployment' } = sent;
  return {
    name: sent.name ?? 'Agent job',
    rank: sent.rank || index + 1,
    phaseType: typeof phaseType === 'number' ? (PHASE_TYPES[phaseType] ?? 'undefined') : phaseType,
    refName: sent.refName ?? null,
    deploymentInput: { ...DEPLOYMENT_INPUT, ...sent.deploymentInput },
    workflowTasks: (sent.workflowTasks ?? []).map(buildTask),
  };
}

function buildTask(sent: Partial<WorkflowTask>): WorkflowTask {
  if (!sent.taskId) throw releaseErrors.invalid('A task needs the ID of its definition.');
  return {
    environment: {},
    alwaysRun: false,
    timeoutInMinutes: 0,
    retryCountOnTaskFailure: 0,
    definitionType: 'task',
    overrideInputs: {},
    condition: 'succeeded()',
    refName: '',
    ...sent,
    taskId: sent.taskId,
    version: sent.version ?? '1.*',
    name: sent.name ?? '',
    enabled: sent.enabled ?? true,
    continueOnError: sent.continueOnError ?? false,
    inputs: sent.inputs ?? {},
  };
}
