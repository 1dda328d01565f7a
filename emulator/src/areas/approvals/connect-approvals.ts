import type { Build, StageStart } from '../build/build.js';
import { variableGroupsOf } from '../distributed-task/variable-groups.js';
import { environmentsOf } from '../environments/environments.js';
import type { EventMap } from '../events.js';
import type { Organization } from '../organization.js';
import { connectionsOf } from '../service-connections/connections.js';
import { CHECK_TYPES, type ProtectedResource } from './check.js';
import { type CheckRun, isOpen, suiteStatus } from './check-suite.js';
import { checkSuitesOf } from './check-suites.js';
import { locksOf } from './locks.js';

/** Holds stages back until the checks of what they use have passed. */
export function connectApprovals(organization: Organization): void {
  organization.events.on('staging', (event) => holdBack(organization, event));
  organization.events.on('built', ({ build }) => letGo(organization, build));
}

async function holdBack(organization: Organization, { build, stage, at, hold }: EventMap['staging']): Promise<void> {
  const suites = checkSuitesOf(organization);
  const held = new Map<CheckRun, ReturnType<typeof hold>>();
  const start = (moment: number): Promise<void> => organization.events.emit('staged', { build, stage, at: moment });
  let isStarting = true;
  const suite = await suites.start({
    project: build.project,
    build,
    at,
    resources: resourcesOf(organization, build, stage),
    context: { 'Pipeline.Id': build.definitionId, BuildId: build.id, GraphNode: stage.name },
    ended: async (run) => {
      // What has an answer at once does not hold anything back.
      if (isStarting) return;
      if (suiteStatus(suite) === 'approved') await start(organization.clock.now());
      const passed = run.status === 'approved' || run.status === 'bypassed';
      held.get(run)?.(passed ? 'approved' : 'rejected');
    },
  });
  isStarting = false;
  for (const run of suite.runs.filter(isOpen)) held.set(run, hold({ id: run.id, type: checkpointOf(run) }));
  const refusing = suite.runs.find(({ status }) => status === 'rejected');
  if (refusing) hold({ id: refusing.id, type: checkpointOf(refusing) })('rejected');
  else if (held.size === 0) await start(at);
}

/** Ends what a finished build still waits for, and gives others what it had for itself. */
async function letGo(organization: Organization, build: Build): Promise<void> {
  const suites = checkSuitesOf(organization);
  for (const suite of suites.ofBuild(build)) await suites.cancel(suite);
  locksOf(organization).release(build);
  for (const suite of suites.open()) await suites.retry(suite);
}

/** How the timeline of a build names what holds it back. */
function checkpointOf({ check }: CheckRun): string {
  if (check.type.id === CHECK_TYPES.approval.id) return 'Checkpoint.Approval';
  if (check.type.id === CHECK_TYPES.exclusiveLock.id) return 'Checkpoint.ExclusiveLock';
  return check.type.id === CHECK_TYPES.task.id ? 'Checkpoint.TaskCheck' : 'Checkpoint.ExtendsCheck';
}

/** What a stage uses, as checks name it. What does not exist has no checks. */
function resourcesOf(organization: Organization, build: Build, stage: StageStart): ProtectedResource[] {
  const { project, queueId, definition } = build;
  const environments = stage.environments.flatMap((name): ProtectedResource[] => {
    const found = environmentsOf(organization).named(project, name);
    return found ? [{ type: 'environment', id: String(found.id), name: found.name }] : [];
  });
  const connections = stage.serviceConnections.flatMap((nameOrId): ProtectedResource[] => {
    const found = connectionsOf(organization).find(project, nameOrId);
    return found ? [{ type: 'endpoint', id: found.id, name: found.name }] : [];
  });
  const groups = variableGroupsOf(organization)
    .of(project)
    .filter(({ id, name }) => stage.variableGroups.some((asked) => asked === name || asked === String(id)))
    .map(({ id, name }): ProtectedResource => ({ type: 'variablegroup', id: String(id), name }));
  const queues: ProtectedResource[] = queueId === undefined ? [] : [{ type: 'queue', id: String(queueId) }];
  const repository: ProtectedResource = { type: 'repository', id: `${project.id}.${definition.repository.id}` };
  return [...environments, ...connections, ...groups, ...queues, repository];
}
