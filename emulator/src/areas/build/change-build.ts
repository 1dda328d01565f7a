import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { Build } from './build.js';
import { buildsOf } from './builds.js';
import { buildNotChangeable, stageNotFound, stageNotRetryable } from './errors.js';
import { cutShort, endBuild, endStage } from './run/end.js';
import { advance } from './run/progress.js';
import type { Run, StageRun } from './run/run.js';
import { findRun } from './run/runs.js';

/** From asking to cancel until everything has stopped, in milliseconds. */
const STOPPING = 2000;

/** Cancels a run: it stops after a moment. A run that is over stays as it is. */
export async function cancelBuild(organization: Organization, build: Build, user: User): Promise<void> {
  if (build.status === 'completed' || build.status === 'cancelling') return;
  const run = await findRun(organization, build);
  const at = organization.clock.now() + STOPPING;
  Object.assign(build, { status: 'cancelling', changedAt: organization.clock.now(), changedBy: user });
  if (!run) return;
  run.generation += 1;
  cutShort(run.records, at);
  run.published = run.published.filter((each) => each.at <= at);
  organization.clock.at(at, async () => {
    for (const stage of run.stages) {
      if (stage.state === 'done') continue;
      endStage(stage, { at, result: stage.state === 'running' ? 'canceled' : 'skipped' });
    }
    await endBuild(organization, run, { at, result: 'canceled' });
  });
}

/** Runs what has failed again. @throws ServiceError when the run is not over, or nothing has failed. */
export async function retryBuild(organization: Organization, build: Build): Promise<void> {
  const run = build.status === 'completed' ? await findRun(organization, build) : undefined;
  const failed = run?.stages.filter(canRetry) ?? [];
  if (!run || failed.length === 0) {
    throw buildNotChangeable(`The build ${build.id} cannot be retried: it is not over, or has not failed.`);
  }
  restart(organization, run, failed);
}

const canRetry = ({ result }: StageRun): boolean => result === 'failed' || result === 'canceled';

/** @throws ServiceError when there is no such stage, or it is of no use to run it again. */
export async function retryStage(organization: Organization, build: Build, name: string): Promise<void> {
  const { run, stage } = await getStage(organization, build, name);
  if (stage.state === 'waiting' && stage.plan.isManual) {
    stage.plan = { ...stage.plan, isManual: false };
    await advance(organization, run, organization.clock.now());
    return;
  }
  if (build.status === 'cancelling' || stage.state !== 'done' || !canRetry(stage)) throw stageNotRetryable(name);
  restart(organization, run, [stage]);
}

/** @throws ServiceError when there is no such stage. */
export async function cancelStage(organization: Organization, build: Build, name: string): Promise<void> {
  const { run, stage } = await getStage(organization, build, name);
  if (stage.state === 'done' || build.status === 'completed') return;
  const now = organization.clock.now();
  cutShort([stage.record, ...run.below(stage.record)], now);
  endStage(stage, { at: now, result: 'canceled' });
  run.changeId += 1;
  await advance(organization, run, now);
}

async function getStage(
  organization: Organization,
  build: Build,
  name: string,
): Promise<{ run: Run; stage: StageRun }> {
  const run = await findRun(organization, build);
  const stage = run?.findStage(name);
  if (!run || !stage) throw stageNotFound(name, build.id);
  return { run, stage };
}

/** Puts stages, and what depends on them, back to their start; what they were is kept as earlier attempts. */
function restart(organization: Organization, run: Run, chosen: readonly StageRun[]): void {
  const { build } = run;
  const now = organization.clock.now();
  const again = run.stages.filter((stage) => chosen.includes(stage) || dependsOn(run, stage, chosen));
  run.generation += 1;
  for (const stage of again) startOver(run, stage);
  Object.assign(build, { status: 'inProgress', result: undefined, finishedAt: undefined, changedAt: now });
  buildsOf(organization).changed();
  organization.clock.at(now, (at) => advance(organization, run, at));
}

function dependsOn(run: Run, { plan }: StageRun, others: readonly StageRun[]): boolean {
  return plan.dependsOn.some((name) => {
    const stage = run.findStage(name);
    return stage !== undefined && (others.includes(stage) || dependsOn(run, stage, others));
  });
}

function startOver(run: Run, stage: StageRun): void {
  const old = stage.record;
  const below = run.below(old);
  const timelineId = run.idOf('timeline', stage.plan.name, String(old.attempt));
  const hasRun = old.begin !== undefined || below.length > 0;
  if (hasRun) run.attempts.push({ timelineId, records: [old, ...below] });
  const attempt = hasRun ? old.attempt + 1 : old.attempt;
  const { type, name, identifier, order, parentId } = old;
  const record = run.record({ type, name, identifier, order, parentId, path: stage.plan.name, attempt });
  const previous = { attempt: old.attempt, timelineId, recordId: old.id };
  record.previousAttempts = hasRun ? [...old.previousAttempts, previous] : old.previousAttempts;
  const gone = new Set(below);
  run.published = run.published.filter((each) => each.stage !== stage.plan.name);
  run.records = run.records.filter((each) => !gone.has(each)).map((each) => (each === old ? record : each));
  Object.assign(stage, { record, state: 'waiting', result: undefined, outputs: {} });
}
