import { meetsDemand } from '../../../src/areas/distributed-task/agents.js';
import type { Agent } from '../../../src/areas/distributed-task/pool.js';

const agent: Agent = {
  id: 1,
  name: 'one',
  version: '4.248.0',
  osDescription: undefined,
  enabled: true,
  status: 'online',
  maxParallelism: 1,
  createdOn: '2024-03-01T09:00:00.000Z',
  clientId: '',
  systemCapabilities: { 'Agent.OS': 'Linux', docker: '/usr/bin/docker' },
  userCapabilities: { gpu: 'two' },
  assignedRequest: undefined,
  lastCompletedRequest: undefined,
};

test.each([
  ['docker', true],
  ['DOCKER', true],
  ['gpu', true],
  ['java', false],
  ['Agent.OS -equals Linux', true],
  ['agent.os -EQUALS Linux', true],
  ['Agent.OS -equals linux', false],
])('an agent and the demand %s', (demand, expected) => {
  expect(meetsDemand(agent, demand)).toBe(expected);
});
