import { path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';
import { isNumber } from '../is-number.js';

/** A job that an agent runs or ran. */
export interface JobRequest {
  requestId: number;
  jobName?: string;
  /** The pipeline. */
  definition?: { id: number; name: string };
  /** The run. */
  owner?: { id: number; name: string };
}

/** https://learn.microsoft.com/rest/api/azure/devops/distributedtask/agents — the fields that are used here. */
export interface Agent {
  id: number;
  name: string;
  enabled: boolean;
  status: string;
  version: string;
  /** Absent while it has nothing to do, and where it is not asked for. */
  assignedRequest?: JobRequest;
}

/** Which parts of agents are asked for. */
export interface AgentParts {
  includeCapabilities?: boolean | undefined;
  includeAssignedRequest?: boolean | undefined;
  includeLastCompletedRequest?: boolean | undefined;
}

interface AgentSearch extends AgentParts {
  agentName?: string | undefined;
  /** With commas between. */
  demands?: string | undefined;
}

/** The agents of a pool, as one list. */
export function listAgents(client: RestClient, poolId: number, search: AgentSearch): Promise<Agent[]> {
  return client.list(path`_apis/distributedtask/pools/${poolId}/agents`, {
    query: { ...search },
    subject: `agent pool ${poolId}`,
  });
}

/** @param name name or id */
export async function getAgent(
  client: RestClient,
  poolId: number,
  { name, ...parts }: AgentParts & { name: string },
): Promise<Agent> {
  if (isNumber(name)) {
    return client.get(path`_apis/distributedtask/pools/${poolId}/agents/${name}`, {
      query: { ...parts },
      subject: `agent ${name} of the pool ${poolId}`,
    });
  }
  const found = await listAgents(client, poolId, { ...parts, agentName: name });
  const place = `in the agent pool ${poolId}`;
  return chooseNamed(found, { name, kind: 'agent', place, list: `adoc pipelines agent list --pool-id ${poolId}` });
}
