import AgentList from '../../../src/commands/pipelines/agent/list.js';
import AgentShow from '../../../src/commands/pipelines/agent/show.js';
import PoolList from '../../../src/commands/pipelines/pool/list.js';
import PoolShow from '../../../src/commands/pipelines/pool/show.js';
import QueueList from '../../../src/commands/pipelines/queue/list.js';
import QueueShow from '../../../src/commands/pipelines/queue/show.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const noProject = { env: { ADOC_PROJECT: '' } };

test('the pools of the organization, without a project', async () => {
  const { stdout } = await world.run(PoolList, ['--pool-type', 'automation', '--action', 'use'], {
    isTTY: true,
    ...noProject,
  });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Is Hosted', 'Pool Type'],
    ['2', 'Azure Pipelines', 'true', 'automation'],
    ['1', 'Default', 'false', 'automation'],
    ['3', 'Fabrikam-Linux', 'false', 'automation'],
  ]);
  expect(world.takeRequests()).toEqual([
    'GET /contoso/_apis/distributedtask/pools?poolType=automation&actionFilter=use&api-version=7.1',
  ]);
});

test.each([
  ['--id', '3'],
  ['--pool-id', 'fabrikam-linux'],
])('a pool after %s %s', async (flag, name) => {
  const { result } = await world.run(PoolShow, [flag, name]);
  expect(result).toMatchObject({ id: 3, name: 'Fabrikam-Linux', size: 3 });
});

test('the queues of a project', async () => {
  const { stdout } = await world.run(QueueList, ['--queue-name', 'fabrikam-linux'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Pool IsHosted', 'Pool Type'],
    [expect.stringMatching(/^\d+$/), 'Fabrikam-Linux', 'false', 'automation'],
  ]);
});

test('a queue by name and by id', async () => {
  const named = await world.run(QueueShow, ['--queue-id', 'Default']);
  const { id } = named.result as { id: number };
  expect((await world.run(QueueShow, ['--id', `${id}`])).result).toEqual(named.result);
});

test('agents with their state', async () => {
  const { stdout } = await world.run(AgentList, ['--pool-id', 'Fabrikam-Linux'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Is Enabled', 'Status', 'Version', 'Running Job'],
    [expect.any(String), 'linux-01', 'true', 'online', expect.any(String)],
    [expect.any(String), 'linux-02', 'true', 'offline', '3.220.5'],
    [expect.any(String), 'windows-01', 'false', 'online', expect.any(String)],
  ]);
});

test('agents with the job that they run', async () => {
  const { stdout } = await world.run(AgentList, ['--pool-id', 'Azure Pipelines'], { isTTY: true });
  const [heading, ...rows] = cellsOf(stdout);
  expect(heading).toEqual(['ID', 'Name', 'Is Enabled', 'Status', 'Version', 'Running Job']);
  expect(rows.map((row) => row[5])).toContainEqual(expect.stringMatching(/^Fabrikam-Web CI \S+: Build/));
});

test('the job is left out on request, and demands choose', async () => {
  const line = ['--pool-id', '3', '--include-assigned-request', 'false', '--demands', 'docker,Agent.OS -equals Linux'];
  const { result } = await world.run(AgentList, line);
  expect((result as { name: string }[]).map(({ name }) => name)).toEqual(['linux-01', 'linux-02']);
  expect(world.takeRequests()).toEqual([
    'GET /contoso/_apis/distributedtask/pools/3/agents?demands=docker%2CAgent.OS+-equals+Linux&includeAssignedRequest=false&api-version=7.1',
  ]);
});

test('an agent by name and id, with what it is able to do', async () => {
  const words = ['--pool-id', 'Fabrikam-Linux', '--include-capabilities', 'true'];
  const { result } = await world.run(AgentShow, [...words, '--agent-id', 'Linux-01']);
  expect(result).toMatchObject({ name: 'linux-01', systemCapabilities: { 'Agent.OS': 'Linux' } });
  const { id } = result as { id: number };
  expect((await world.run(AgentShow, [...words, '--id', `${id}`])).result).toEqual(result);
});

test.each([
  [PoolShow, ['--id', 'nope'], 'There is no agent pool "nope" in the organization.'],
  [PoolShow, ['--id', '99'], 'agent pool 99'],
  [QueueShow, ['--id', 'nope'], 'There is no agent queue "nope" in the project "Fabrikam".'],
  [AgentList, ['--pool-id', 'nope'], 'adoc pipelines pool list'],
  [AgentShow, ['--pool-id', '3', '--id', 'nope'], 'adoc pipelines agent list --pool-id 3'],
])('%p %p is exit code 3', async (command, words, said) => {
  const { exitCode, stderr } = await world.run(command, words);
  expect(exitCode).toBe(3);
  expect(stderr).toContain(said);
});
