/** A task of a job, as the YAML has it. */
export interface StepPlan {
  /** `name:` in the YAML, under which other steps see its outputs. */
  name: string | undefined;
  displayName: string;
  /** Of the task, such as `CmdLine`. */
  task: string;
  /** Major version. */
  version: string;
  inputs: Readonly<Record<string, string>>;
  condition: string | undefined;
  continueOnError: boolean;
  isEnabled: boolean;
}

/** One of the jobs that a matrix makes of a job. */
export interface JobInstance {
  /** Undefined for a job without a matrix. */
  name: string | undefined;
  variables: Readonly<Record<string, string>>;
}

export interface JobPlan {
  name: string;
  displayName: string;
  isDeployment: boolean;
  dependsOn: readonly string[];
  condition: string | undefined;
  continueOnError: boolean;
  /** Name of an environment, without its resource. */
  environment: string | undefined;
  /** Name of a pool of its own, or `vmImage`. */
  pool: string | undefined;
  variables: Readonly<Record<string, string>>;
  variableGroups: readonly string[];
  instances: readonly JobInstance[];
  steps: readonly StepPlan[];
}

export interface StagePlan {
  name: string;
  displayName: string;
  dependsOn: readonly string[];
  condition: string | undefined;
  /** It waits until somebody starts it. */
  isManual: boolean;
  variables: Readonly<Record<string, string>>;
  variableGroups: readonly string[];
  jobs: readonly JobPlan[];
}

/** What a run does: its stages with their jobs and tasks. */
export interface Plan {
  /** `name:` of the pipeline, which makes the build number. */
  numberFormat: string | undefined;
  variables: Readonly<Record<string, string>>;
  variableGroups: readonly string[];
  stages: readonly StagePlan[];
}
