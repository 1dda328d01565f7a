import type { Shape } from '../../seed/shape.js';

/** An agent of a seed. */
export interface AgentSeed {
  name: string;
  /** `online` when left out. */
  status?: 'online' | 'offline';
  /** A disabled agent takes no jobs. */
  isDisabled?: boolean;
  /** Of the agent's program. */
  version?: string;
  /** By name, such as `Agent.OS`; what demands ask for. */
  capabilities?: Record<string, string>;
}

/** An agent pool of a seed. Every organization has `Default`, and one of Services `Azure Pipelines`. */
export interface PoolSeed {
  name: string;
  /** Whether its agents are Microsoft's. */
  isHosted?: boolean;
  /** A deployment pool is not for pipelines and gets no queues. */
  poolType?: 'automation' | 'deployment';
  agents?: AgentSeed[];
}

/** A variable group of a seed. */
export interface VariableGroupSeed {
  name: string;
  description?: string;
  /** Values by name. */
  variables?: Record<string, string>;
  /** Secret values by name; nobody gets them back. */
  secrets?: Record<string, string>;
  /** Name of an Azure Key Vault that the secrets come from. */
  vault?: string;
}

/** A secure file of a seed. */
export interface SecureFileSeed {
  name: string;
}

const AGENT: Shape<AgentSeed> = {
  name: 'string',
  status: 'string',
  isDisabled: 'boolean',
  version: 'string',
  capabilities: 'texts',
};

export const POOL: Shape<PoolSeed> = {
  name: 'string',
  isHosted: 'boolean',
  poolType: 'string',
  agents: { list: AGENT },
};

export const VARIABLE_GROUP: Shape<VariableGroupSeed> = {
  name: 'string',
  description: 'string',
  variables: 'texts',
  secrets: 'texts',
  vault: 'string',
};

export const SECURE_FILE: Shape<SecureFileSeed> = { name: 'string' };
