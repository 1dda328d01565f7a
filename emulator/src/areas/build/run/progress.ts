import type { Organization } from '../../organization.js';
import { buildsOf } from '../builds.js';
import { type Dependency, isMet } from './condition.js';
import { endBuild, endStage } from './end.js';
import { Gate } from './gate.js';
import type { Run, StageRun } from './run.js';
import { runVariables } from './run-variables.js';
import { scheduleStage } from './schedule-stage.js';
import { stageStart } from './stage-start.js';

/** From queuing until a run starts, in milliseconds. */
const QUEUE_WAIT = 2000;

/** Plans the start of a run that has just been queued. */
export function planStart(organization: Organization, run: Run): void {
  const { generation } = run;
  organization.clock.at(run.build.queuedAt + QUEUE_WAIT, async (at) => {
    if (run.generation !== generation) return;
    Object.assign(run.build, { status: 'inProgress', startedAt: at, changedAt: at });
    buildsOf(organization).changed();
    await advance(organization, run, at);
  });
}

/** Lets every stage start whose time has come, and ends the run after the last. @param moment Milliseconds since 1970. */
export async function advance(organization: Organization, run: Run, moment: number): Promise<void> {
  for (let next = findReady(run); next; next = findReady(run)) {
    if (isWanted(organization, run, next)) await startStage(organization, run, { stage: next, moment });
    else endStage(next, { at: moment, result: 'skipped' });
  }
  if (run.stages.every(({ state }) => state === 'done') && run.build.status === 'inProgress') {
    await endBuild(organization, run, { at: moment });
  }
}

function findReady({ stages }: Run): StageRun | undefined {
  const isDone = (name: string): boolean =>
    stages.some(({ plan, state }) => state === 'done' && plan.name.toLowerCase() === name.toLowerCase());
  return stages.find(({ state, plan }) => state === 'waiting' && !plan.isManual && plan.dependsOn.every(isDone));
}

function isWanted(organization: Organization, run: Run, { plan }: StageRun): boolean {
  if (run.skippedStages.has(plan.name.toLowerCase())) return false;
  const known = dependenciesOf(run);
  const ancestors = ancestorsOf(run, plan.dependsOn);
  const waitsFor = known.filter(({ name }) => ancestors.has(name.toLowerCase()));
  const variables = { ...runVariables(organization, run.build), ...run.plan.variables, ...plan.variables };
  return isMet(plan.condition, { waitsFor, known, variables });
}

function ancestorsOf(run: Run, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    // Whoever asked to leave a stage out does not want what follows it to be left out too.
    if (run.skippedStages.has(name.toLowerCase())) continue;
    found.add(name.toLowerCase());
    ancestorsOf(run, run.findStage(name)?.plan.dependsOn ?? [], found);
  }
  return found;
}

const dependenciesOf = ({ stages }: Run): Dependency[] =>
  stages.map(({ plan, result, outputs }) => ({ name: plan.name, result, outputs }));

interface Starting {
  stage: StageRun;
  moment: number;
}

/** Asks everybody whether a stage may start, and lets it go when nobody holds it. */
async function startStage(organization: Organization, run: Run, { stage, moment }: Starting): Promise<void> {
  const { clock, events } = organization;
  stage.state = 'held';
  const gate = new Gate(run, stage, {
    since: moment,
    now: () => clock.now(),
    start: (at) => runStage(organization, run, { stage, moment: at }),
    reject: (at) => {
      endStage(stage, { at, result: 'failed' });
      clock.at(at, () => advance(organization, run, at));
    },
  });
  const start = stageStart(run, stage.plan);
  await events.emit('staging', { build: run.build, stage: start, at: moment, hold: (check) => gate.hold(check) });
  gate.open(moment);
}

/** Plans what happens in a stage, and what follows it. */
function runStage(organization: Organization, run: Run, { stage, moment }: Starting): void {
  const { clock } = organization;
  const { generation, build } = run;
  stage.state = 'running';
  const variables = { ...runVariables(organization, build), ...run.plan.variables, ...stage.plan.variables };
  const planned = scheduleStage({ run, stage, begin: moment, variables, stages: dependenciesOf(run) });
  Object.assign(stage.record, { begin: moment, end: planned.end, plannedEnd: planned.end, result: planned.result });
  run.changeId += 1;
  const attempt = stage.record;
  const isCurrent = (): boolean =>
    run.generation === generation && stage.record === attempt && stage.state === 'running';
  for (const { at, tag } of planned.tags) {
    clock.at(at, () => {
      if (isCurrent() && !build.tags.includes(tag)) build.tags = [...build.tags, tag];
    });
  }
  for (const { at, text } of planned.buildNumbers) {
    clock.at(at, () => {
      if (isCurrent()) build.buildNumber = text;
    });
  }
  clock.at(planned.end, async (at) => {
    if (!isCurrent()) return;
    endStage(stage, { at, result: planned.result });
    run.changeId += 1;
    await organization.events.emit('stageEnded', { build, name: stage.plan.name, result: planned.result, at });
    await advance(organization, run, at);
  });
}
