import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Artifact } from './artifact.js';
import type { Definition } from './definition.js';
import type { RunSeed } from './seed.js';

export type BuildStatus = 'none' | 'inProgress' | 'completed' | 'cancelling' | 'postponed' | 'notStarted';
export type BuildResult = 'none' | 'succeeded' | 'partiallySucceeded' | 'failed' | 'canceled';
export type BuildReason =
  | 'manual'
  | 'individualCI'
  | 'batchedCI'
  | 'schedule'
  | 'userCreated'
  | 'validateShelveset'
  | 'pullRequest'
  | 'buildCompletion'
  | 'resourceTrigger';

/** What a build is made from. Times are milliseconds since 1970. */
export interface BuildStart {
  id: number;
  /** The last part of its number: how many of the day it is. */
  buildNumberRevision: number;
  buildNumber: string;
  definition: Definition;
  status: BuildStatus;
  result?: BuildResult | undefined;
  reason: BuildReason;
  queuedAt: number;
  startedAt?: number | undefined;
  finishedAt?: number | undefined;
  /** In full. */
  sourceBranch: string;
  /** A function where finding out costs something and few will ask. */
  sourceVersion: string | (() => string);
  requestedFor: User;
  requestedBy?: User;
  pullRequestId?: number | undefined;
  seed?: RunSeed | undefined;
}

const NOTHING: readonly never[] = [];
const iso = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString();

/** A run of a pipeline. There may be a hundred thousand, so that a build keeps numbers, and makes texts when asked. */
export class Build {
  /** Unique in the organization, from 1. */
  readonly id: number;
  readonly definition: Definition;
  readonly definitionRevision: number;
  readonly buildNumberRevision: number;
  buildNumber: string;
  status: BuildStatus;
  result: BuildResult | undefined;
  readonly reason: BuildReason;
  readonly queuedAt: number;
  startedAt: number | undefined;
  finishedAt: number | undefined;
  changedAt: number;
  changedBy: User;
  /** In full, such as `refs/heads/main` or `refs/pull/7/merge`. */
  readonly sourceBranch: string;
  readonly requestedFor: User;
  readonly requestedBy: User;
  /** Set when a policy or a person asked for it because of a pull request. */
  readonly pullRequestId: number | undefined;
  readonly seed: RunSeed | undefined;
  tags: readonly string[] = NOTHING;
  artifacts: readonly Artifact[] = NOTHING;
  properties: Readonly<Record<string, unknown>> = {};
  priority = 'normal';
  queueId: number | undefined;
  keepForever = false;
  quality: string | undefined;
  /** Variables given when it was queued. */
  variables: Readonly<Record<string, string>> | undefined;
  templateParameters: Readonly<Record<string, unknown>> | undefined;
  triggerInfo: Readonly<Record<string, string>> = {};
  validationResults: readonly { result: 'ok' | 'warning' | 'error'; message: string }[] = NOTHING;
  deleted: { at: number; by: User } | undefined;
  #version: string | (() => string);

  constructor(start: BuildStart) {
    this.id = start.id;
    this.definition = start.definition;
    this.definitionRevision = start.definition.revision;
    this.buildNumberRevision = start.buildNumberRevision;
    this.buildNumber = start.buildNumber;
    this.status = start.status;
    this.result = start.result;
    this.reason = start.reason;
    this.queuedAt = start.queuedAt;
    this.startedAt = start.startedAt;
    this.finishedAt = start.finishedAt;
    this.changedAt = start.finishedAt ?? start.startedAt ?? start.queuedAt;
    this.sourceBranch = start.sourceBranch;
    this.requestedFor = start.requestedFor;
    this.requestedBy = start.requestedBy ?? start.requestedFor;
    this.changedBy = this.requestedBy;
    this.pullRequestId = start.pullRequestId;
    this.seed = start.seed;
    this.queueId = start.definition.queueId;
    this.#version = start.sourceVersion;
  }

  get project(): Project {
    return this.definition.project;
  }

  get definitionId(): number {
    return this.definition.id;
  }

  get sourceVersion(): string {
    if (typeof this.#version === 'function') this.#version = this.#version();
    return this.#version;
  }

  /** ISO 8601, UTC. */
  get queueTime(): string {
    return new Date(this.queuedAt).toISOString();
  }

  get startTime(): string | undefined {
    return iso(this.startedAt);
  }

  get finishTime(): string | undefined {
    return iso(this.finishedAt);
  }
}

/** A stage that is about to start. */
export interface StageStart {
  name: string;
  /** Names of environments, and names or ids of service connections, variable groups and queues that its jobs use. */
  environments: readonly string[];
  serviceConnections: readonly string[];
  variableGroups: readonly string[];
}

/** What holds a stage back. */
export interface StageCheck {
  /** Of an approval, its own id. */
  id: string;
  /** Such as `Checkpoint.Approval`. */
  type: string;
}
