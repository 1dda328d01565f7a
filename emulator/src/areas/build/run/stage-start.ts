import type { StageStart } from '../build.js';
import type { JobPlan, StagePlan, StepPlan } from '../yaml/plan.js';
import type { Run } from './run.js';

/** Inputs of tasks that name a service connection. */
const CONNECTIONS =
  /^(?:azuresubscription|connectedservicename|connectedservicenamearm|containerregistry|kubernetesserviceconnection|serviceconnection|dockerregistryserviceconnection|dockerregistryendpoint|endpoint)$/i;

/** What a stage uses that somebody may watch over. */
export function stageStart({ plan }: Run, stage: StagePlan): StageStart {
  const { jobs } = stage;
  const groups = [...plan.variableGroups, ...stage.variableGroups, ...jobs.flatMap((job) => job.variableGroups)];
  return {
    name: stage.name,
    environments: unique(jobs.flatMap(({ environment }) => environment ?? [])),
    serviceConnections: unique(jobs.flatMap(connectionsOf)),
    variableGroups: unique(groups),
  };
}

const connectionsOf = ({ steps }: JobPlan): string[] => steps.flatMap(inputsOf);
const inputsOf = ({ inputs }: StepPlan): string[] =>
  Object.entries(inputs).flatMap(([name, value]) => (CONNECTIONS.test(name) ? value : []));
const unique = (names: readonly string[]): string[] => [...new Set(names)];
