import type { JobInstance, JobPlan } from '../yaml/plan.js';
import { type JobCircumstances, type JobSchedule, JobWriter } from './job-writer.js';
import { expandMacros } from './variables.js';

/** Plans a job that has found an agent: which task runs when, and how each ends. */
export function scheduleJob(circumstances: JobCircumstances): JobSchedule {
  const { run, stage, phase, job, instance, order, begin, workerName } = circumstances;
  const identifier = `${stage.plan.name}.${job.name}.${instance.name ?? '__default'}`;
  const variables = { ...circumstances.variables, ...instance.variables };
  const record = run.record({
    type: 'Job',
    name: jobName(job, instance, variables),
    identifier,
    order,
    parentId: phase.id,
    path: identifier,
    attempt: stage.record.attempt,
  });
  const schedule: JobSchedule = {
    record: Object.assign(record, { begin, workerName }),
    tasks: [],
    lines: [],
    result: 'succeeded',
    end: begin,
    outputs: {},
    published: [],
    tags: [],
    buildNumbers: [],
  };
  const writer = new JobWriter(circumstances, schedule, { identifier, variables });
  writer.own('Initialize job', 2, [
    `##[section]Starting: Initialize job`,
    `Agent name: '${workerName}'`,
    '##[section]Finishing: Initialize job',
  ]);
  for (const step of job.steps) writer.step(step);
  const checkouts = job.steps.filter(({ task }) => task === 'Checkout');
  for (const checkout of checkouts) {
    writer.own(`Post-job: ${writer.nameOf(checkout)}`, 1, ['Cleaning up task key', 'Cleaning up orphan processes.']);
  }
  writer.own('Finalize Job', 1, [
    '##[section]Starting: Finalize Job',
    'Cleaning up task key',
    '##[section]Finishing: Finalize Job',
  ]);
  return writer.finish();
}

const jobName = (
  { displayName, isDeployment, name }: JobPlan,
  instance: JobInstance,
  variables: Readonly<Record<string, string>>,
): string => {
  const base = expandMacros(isDeployment && displayName === name ? name : displayName, variables);
  return instance.name === undefined ? base : `${base} ${instance.name}`;
};
