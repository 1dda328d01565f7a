import type { Shape } from '../../seed/shape.js';

/** Something a run of a seed has published. */
export interface ArtifactSeed {
  name: string;
  /** `PipelineArtifact` when left out; `Container` is the older kind. */
  type?: string;
  /** Text by path; one small file when left out. */
  files?: Record<string, string>;
  /** Adds a file `data.bin` of that many bytes. */
  bytes?: number;
}

/** One run of a pipeline of a seed. Those that are not completed go on with the emulator's time. */
export interface RunSeed {
  /** `completed` when left out; `inProgress` and `notStarted` go on from there. */
  status?: string;
  /** `succeeded` when left out, or `failed` when a task fails. */
  result?: string;
  /** Short name; the default branch of the repository when left out. */
  branch?: string;
  /** `individualCI` when left out. */
  reason?: string;
  /** How many minutes before the start of the emulator it was queued; an hour more for each later run when left out. */
  age?: number;
  /** How long it took, in seconds. */
  seconds?: number;
  /** Display name of the task that fails. */
  failingTask?: string;
  tags?: string[];
  artifacts?: ArtifactSeed[];
  /** Size of the log of its longest task, in bytes. It is made while it is read, so that it costs no memory. */
  logBytes?: number;
}

/** A pipeline of a seed, with the runs it has had. */
export interface PipelineSeed {
  name: string;
  /** Such as `\Services`; the root when left out. */
  folder?: string;
  /** `azure-pipelines.yml` when left out. Where the repository has no such file, runs have one stage with one job. */
  yamlPath?: string;
  /** Name of a repository of the project; the first one when left out. */
  repository?: string;
  variables?: Record<string, string>;
  /** Names of variables whose value nobody gets to see. */
  secrets?: string[];
  /** From the oldest to the newest. */
  runs?: RunSeed[];
  /** So many finished runs before those of `runs`. */
  runCount?: number;
}

const ARTIFACT: Shape<ArtifactSeed> = { name: 'string', type: 'string', files: 'texts', bytes: 'number' };

const RUN: Shape<RunSeed> = {
  status: 'string',
  result: 'string',
  branch: 'string',
  reason: 'string',
  age: 'number',
  seconds: 'number',
  failingTask: 'string',
  tags: 'strings',
  artifacts: { list: ARTIFACT },
  logBytes: 'number',
};

export const PIPELINE: Shape<PipelineSeed> = {
  name: 'string',
  folder: 'string',
  yamlPath: 'string',
  repository: 'string',
  variables: 'texts',
  secrets: 'strings',
  runs: { list: RUN },
  runCount: 'number',
};
