import type { User } from '../identities/user.js';

/** A job that an agent runs or ran. */
export interface JobRequest {
  id: number;
  jobId: string;
  planId: string;
  jobName: string;
  /** Of the project. */
  scopeId: string;
  definitionId: number;
  definitionName: string;
  buildId: number;
  buildNumber: string;
  queueTime: string;
  finishTime: string | undefined;
  /** As jobs name it, such as `succeededWithIssues`. */
  result: string | undefined;
}

/** A program on a machine that runs jobs. */
export interface Agent {
  /** Unique in its pool, from 1. */
  id: number;
  name: string;
  version: string;
  osDescription: string | undefined;
  enabled: boolean;
  status: 'online' | 'offline';
  maxParallelism: number;
  createdOn: string;
  /** Of its registration. */
  clientId: string;
  systemCapabilities: Record<string, string>;
  userCapabilities: Record<string, string>;
  assignedRequest: JobRequest | undefined;
  lastCompletedRequest: JobRequest | undefined;
}

/** Agents that take the same jobs, for all projects of an organization. */
export interface Pool {
  /** Unique in the organization, from 1. */
  id: number;
  name: string;
  isHosted: boolean;
  poolType: 'automation' | 'deployment';
  /** Whether new projects get a queue of it. */
  autoProvision: boolean;
  autoUpdate: boolean;
  autoSize: boolean;
  /** How many agents the service keeps; of hosted pools only. */
  targetSize: number | undefined;
  createdOn: string;
  createdBy: User;
  owner: User;
  /** Free-form, as the client sent it. */
  properties: Record<string, unknown>;
  /** Free text for its administrators. */
  metadata: string | undefined;
  agents: Agent[];
}
