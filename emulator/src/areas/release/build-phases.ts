import { identifier } from '../../identifier.js';
import type { Attempt, PhaseRun, TaskRun } from './attempt.js';
import type { Deploying } from './deploying.js';
import type { DeployPhase, WorkflowTask } from './release-definition.js';

/** What an attempt is going to run: a job for each phase, with the tasks that agents add by themselves. */
export function buildPhases({ organization }: Deploying, attempt: Attempt): PhaseRun[] {
  const { release, definition } = attempt.stage;
  return [...definition.deployPhases]
    .sort((a, b) => a.rank - b.rank)
    .map((phase): PhaseRun => {
      const id = organization.next(`phase of ${release.project.id}`);
      const planId = identifier(release.project.id, 'release phase', String(id));
      const entries = entriesOf(phase, attempt);
      return {
        id,
        planId,
        name: phase.name,
        rank: phase.rank,
        phaseType: phase.phaseType,
        status: 'notStarted',
        startedOn: undefined,
        job: buildRun(planId, { id: 1, rank: 1, name: phase.name }),
        tasks: entries.map(({ name, task }, index) => buildRun(planId, { id: index + 2, rank: index + 1, name, task })),
      };
    });
}

type Entry = { name: string; task?: WorkflowTask };

function entriesOf({ phaseType, deploymentInput, workflowTasks }: DeployPhase, { stage }: Attempt): Entry[] {
  const tasks = workflowTasks
    .filter(({ enabled }) => enabled)
    .map((task): Entry => ({ name: task.name || task.taskId, task }));
  // A server phase has no agent that would get ready or clean up.
  if (phaseType === 'runOnServer') return tasks;
  const downloads = deploymentInput.skipArtifactsDownload ? [] : stage.release.artifacts;
  const first = downloads.map(({ alias }): Entry => ({ name: `Download artifact - ${alias}` }));
  return [{ name: 'Initialize job' }, ...first, ...tasks, { name: 'Finalize Job' }];
}

type RunStart = Pick<TaskRun, 'id' | 'rank' | 'name'> & { task?: WorkflowTask | undefined };

const buildRun = (planId: string, { id, rank, name, task }: RunStart): TaskRun => ({
  id,
  timelineRecordId: identifier(planId, String(id)),
  name,
  rank,
  status: 'pending',
  startTime: undefined,
  finishTime: undefined,
  task,
  log: [],
  issues: [],
});
