import { identifier } from '../../identifier.js';
import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import { seededAt } from '../seeded-at.js';
import { distributedTaskErrors } from './errors.js';
import type { Agent, Pool } from './pool.js';
import type { AgentSeed } from './seed.js';

const VERSION = '4.248.0';

/** What a client may say of an agent. */
export interface AgentInput {
  name?: string | null;
  version?: string | null;
  osDescription?: string | null;
  enabled?: boolean | null;
  maxParallelism?: number | null;
  systemCapabilities?: Record<string, string> | null;
  userCapabilities?: Record<string, string> | null;
}

/** Makes an agent of a seed. @param index Its place in the pool, from 0. */
export function buildAgent(organization: Organization, pool: Pool, seed: AgentSeed, index: number): Agent {
  return {
    id: index + 1,
    name: seed.name,
    version: seed.version ?? VERSION,
    osDescription: pool.isHosted ? undefined : 'Linux 5.15.0',
    enabled: !seed.isDisabled,
    status: seed.status ?? 'online',
    maxParallelism: 1,
    createdOn: seededAt(index),
    clientId: identifier(organization.id, 'agent', pool.name, seed.name),
    systemCapabilities: { 'Agent.Name': seed.name, 'Agent.Version': seed.version ?? VERSION, ...seed.capabilities },
    userCapabilities: {},
    assignedRequest: undefined,
    lastCompletedRequest: undefined,
  };
}

/** @throws ServiceError that it is not found. */
export function getAgent(pool: Pool, id: number): Agent {
  const agent = pool.agents.find((known) => known.id === id);
  if (!agent) throw distributedTaskErrors.agentNotFound(pool.id, id);
  return agent;
}

/** Registers an agent, offline as long as its program has not called. @throws ServiceError when the name is missing or taken. */
export function addAgent(organization: Organization, pool: Pool, input: AgentInput): Agent {
  if (!input.name) throw errors.missing('agent.Name');
  if (pool.agents.some(({ name }) => name === input.name)) throw distributedTaskErrors.agentExists(pool.id, input.name);
  const seed: AgentSeed = { name: input.name, status: 'offline', version: input.version ?? VERSION };
  const agent = buildAgent(organization, pool, seed, pool.agents.at(-1)?.id ?? 0);
  agent.createdOn = organization.clock.date();
  pool.agents.push(agent);
  return updateAgent(pool, agent.id, input);
}

/** Changes what is given and leaves the rest. @throws ServiceError when it is not found. */
export function updateAgent(pool: Pool, id: number, input: AgentInput): Agent {
  const agent = getAgent(pool, id);
  agent.name = input.name ?? agent.name;
  agent.version = input.version ?? agent.version;
  agent.osDescription = input.osDescription ?? agent.osDescription;
  agent.enabled = input.enabled ?? agent.enabled;
  agent.maxParallelism = input.maxParallelism ?? agent.maxParallelism;
  agent.systemCapabilities = input.systemCapabilities ?? agent.systemCapabilities;
  agent.userCapabilities = input.userCapabilities ?? agent.userCapabilities;
  return agent;
}

/** @throws ServiceError when it is not found. */
export function deleteAgent(pool: Pool, id: number): void {
  pool.agents.splice(pool.agents.indexOf(getAgent(pool, id)), 1);
}

/** @param demand Such as `java` or `Agent.OS -equals Linux`; names go without regard to case. */
export function meetsDemand(agent: Agent, demand: string): boolean {
  const [name = '', value] = demand.split(/\s+-equals\s+/i).map((part) => part.trim());
  const all = Object.entries({ ...agent.systemCapabilities, ...agent.userCapabilities });
  const capability = all.find(([known]) => known.toLowerCase() === name.toLowerCase());
  return capability !== undefined && (value === undefined || capability[1] === value);
}
