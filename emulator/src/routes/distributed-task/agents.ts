import {
  type AgentInput,
  addAgent,
  deleteAgent,
  getAgent,
  meetsDemand,
  updateAgent,
} from '../../areas/distributed-task/agents.js';
import { type Answer, answer } from '../../http/answer.js';
import { readNumber } from '../read-number.js';
import type { Call, Route } from '../route.js';
import { agentBody } from './agent-body.js';
import { poolOf } from './pools.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'agentId' };

export const agents: Route = {
  id: 'e298ef32-5878-4cab-993c-043836571f42',
  area: 'distributedtask',
  resource: 'agents',
  template: '_apis/{area}/pools/{poolId}/{resource}/{agentId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.pools, run: listAgents },
    { method: 'POST', scopes: SCOPES.poolsManage, run: create },
    { method: 'GET', ...item, scopes: SCOPES.pools, run: read },
    { method: 'PATCH', ...item, scopes: SCOPES.poolsManage, run: update },
    { method: 'PUT', ...item, scopes: SCOPES.poolsManage, run: update },
    { method: 'DELETE', ...item, scopes: SCOPES.poolsManage, run: remove },
  ],
};

const idOf = ({ parameters }: Call): number => readNumber(parameters.agentId, 'agentId');

function listAgents(call: Call): Answer {
  const { query } = call;
  const pool = poolOf(call);
  const name = query.text('agentName')?.toLowerCase();
  const demands = query.text('demands')?.split(',') ?? [];
  const shown = pool.agents
    .filter((agent) => name === undefined || agent.name.toLowerCase() === name)
    .filter((agent) => demands.every((demand) => meetsDemand(agent, demand)));
  return answer.list(shown.map((agent) => agentBody(call, pool, agent)));
}

function read(call: Call): Answer {
  const pool = poolOf(call);
  return answer.json(agentBody(call, pool, getAgent(pool, idOf(call))));
}

function create(call: Call): Answer {
  const pool = poolOf(call);
  return answer.json(agentBody(call, pool, addAgent(call.organization, pool, call.input<AgentInput>('agent'))));
}

function update(call: Call): Answer {
  const pool = poolOf(call);
  return answer.json(agentBody(call, pool, updateAgent(pool, idOf(call), call.input<AgentInput>('agent'))));
}

function remove(call: Call): Answer {
  deleteAgent(poolOf(call), idOf(call));
  return answer.empty();
}
