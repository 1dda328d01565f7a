import { getPersonalAccessTokenHandler, WebApi } from 'azure-devops-node-api';
import { BuildReason, BuildStatus, QueuePriority } from 'azure-devops-node-api/interfaces/BuildInterfaces.js';
import { ProjectVisibility } from 'azure-devops-node-api/interfaces/CoreInterfaces.js';
import { Operation } from 'azure-devops-node-api/interfaces/common/VSSInterfaces.js';
import { RefFavoriteType } from 'azure-devops-node-api/interfaces/GitInterfaces.js';
import { ConfigurationType } from 'azure-devops-node-api/interfaces/PipelinesInterfaces.js';
import { TaskAgentPoolType, VariableGroupQueryOrder } from 'azure-devops-node-api/interfaces/TaskAgentInterfaces.js';
import { WorkItemErrorPolicy, WorkItemExpand } from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';
import { type Emulator, startEmulator } from '../src/index.js';
import { TOKEN } from './ask.js';

// Microsoft's client sends enumerations as their numbers, in queries and in bodies; curl and people send names.
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN], now: new Date('2024-03-01T09:00:00Z') });
});
afterAll(() => emulator.close());

const connect = () => new WebApi(`${emulator.url}/contoso`, getPersonalAccessTokenHandler(TOKEN));

test('projects are filtered by the number of their state', async () => {
  const core = await connect().getCoreApi();
  const [wellFormed, deleting, all] = [1, 2, -1];
  expect((await core.getProjects(deleting)).map(({ name }) => name)).toEqual(['Retired']);
  const names = (await core.getProjects(wellFormed)).map(({ name }) => name);
  expect(names).not.toContain('Retired');
  expect(await core.getProjects(all)).toHaveLength(names.length + 1);
});

test('a project is made with the number of its visibility', async () => {
  const core = await connect().getCoreApi();
  const capabilities = {
    versioncontrol: { sourceControlType: 'Git' },
    processTemplate: { templateTypeId: '6b724908-ef14-45cf-84f8-768b5384da45' },
  };
  await core.queueCreateProject({ name: 'Open', visibility: ProjectVisibility.Public, capabilities });
  emulator.clock.advance(10_000);
  expect((await core.getProject('Open')).visibility).toBe(ProjectVisibility.Public);
});

test('a branch is marked as a favorite with the number of its kind', async () => {
  const git = await connect().getGitApi();
  const { id = '' } = await git.getRepository('Fabrikam-Web', 'Fabrikam');
  const branch = { name: 'refs/heads/main', repositoryId: id, type: RefFavoriteType.Ref };
  const folder = { name: 'refs/heads/feature', repositoryId: id, type: RefFavoriteType.Folder };
  expect((await git.createFavorite(branch, 'Fabrikam')).type).toBe(RefFavoriteType.Ref);
  expect((await git.createFavorite(folder, 'Fabrikam')).type).toBe(RefFavoriteType.Folder);
});

test('a run is queued with the numbers of reason and priority, and cancelled with that of a status', async () => {
  const builds = await connect().getBuildApi();
  const [pipeline] = await builds.getDefinitions('Fabrikam');
  const definition = { id: pipeline?.id ?? 0 };
  const wanted = { definition, reason: BuildReason.Schedule, priority: QueuePriority.BelowNormal };
  const queued = await builds.queueBuild(wanted, 'Fabrikam');
  expect([queued.reason, queued.priority]).toEqual([BuildReason.Schedule, QueuePriority.BelowNormal]);
  const cancelled = await builds.updateBuild({ status: BuildStatus.Cancelling }, 'Fabrikam', queued.id ?? 0);
  expect(cancelled.status).toBe(BuildStatus.Cancelling);
});

test('a YAML pipeline is made with the number of its kind', async () => {
  const client = connect();
  const { id } = await (await client.getGitApi()).getRepository('Fabrikam-Web', 'Fabrikam');
  // The client's interface leaves out what is particular to a kind.
  const yaml = { path: 'azure-pipelines.yml', repository: { id, type: 'azureReposGit' } };
  const configuration = { type: ConfigurationType.Yaml, ...yaml };
  const made = await (await client.getPipelinesApi()).createPipeline({ name: 'By number', configuration }, 'Fabrikam');
  expect(made.configuration?.type).toBe(ConfigurationType.Yaml);
});

test('work items are read and changed with the numbers of expansions, policies and operations', async () => {
  const items = await connect().getWorkItemTrackingApi();
  expect((await items.getWorkItem(2, undefined, undefined, WorkItemExpand.Relations)).relations).toHaveLength(1);
  expect((await items.getWorkItem(2, undefined, undefined, WorkItemExpand.Fields)).relations).toBeUndefined();
  const omit = WorkItemErrorPolicy.Omit;
  const several = await items.getWorkItemsBatch({ ids: [1, 999], $expand: WorkItemExpand.None, errorPolicy: omit });
  expect(several.map((item) => item?.id)).toEqual([1, undefined]);
  expect(await items.getWorkItems([1, 999], undefined, undefined, undefined, omit)).toHaveLength(2);
  const patch = [{ op: Operation.Replace, path: '/fields/System.Title', value: 'Changed by number' }];
  expect((await items.updateWorkItem(undefined, patch, 1)).fields?.['System.Title']).toBe('Changed by number');
});

test('pools, variable groups and task groups are selected by numbers', async () => {
  const agents = await connect().getTaskAgentApi();
  expect((await agents.getAgentPools(undefined, undefined, TaskAgentPoolType.Automation)).length).toBeGreaterThan(0);
  expect(await agents.getAgentPools(undefined, undefined, TaskAgentPoolType.Deployment)).toHaveLength(0);
  const ordered = async (order: VariableGroupQueryOrder): Promise<unknown[]> =>
    (await agents.getVariableGroups('Fabrikam', undefined, undefined, 10, undefined, order)).map(({ id }) => id);
  expect(await ordered(VariableGroupQueryOrder.IdAscending)).toEqual([1, 2]);
  expect(await ordered(VariableGroupQueryOrder.IdDescending)).toEqual([2, 1]);
});
