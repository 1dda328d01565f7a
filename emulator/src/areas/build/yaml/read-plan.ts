import { InvalidYaml, mistake, unexpected } from './invalid-yaml.js';
import { field, type Mapping, type Node, textOf, textsOf } from './node.js';
import type { JobPlan, Plan, StagePlan } from './plan.js';
import { readJob } from './read-job.js';
import { variablesOf } from './variables.js';

const JOB_KEYS = [
  'steps',
  'pool',
  'strategy',
  'container',
  'services',
  'workspace',
  'continueonerror',
  'timeoutinminutes',
  'canceltimeoutinminutes',
];
const ROOT_KEYS = [
  'name',
  'appendcommitmessagetorunname',
  'trigger',
  'pr',
  'schedules',
  'resources',
  'variables',
  'parameters',
  'extends',
  'stages',
  'jobs',
  'lockbehavior',
  'displayname',
  ...JOB_KEYS,
];
const STAGE_KEYS = [
  'stage',
  'displayname',
  'dependson',
  'condition',
  'variables',
  'jobs',
  'pool',
  'lockbehavior',
  'trigger',
  'isskippable',
  'templatecontext',
];

/**
 * Reads what a pipeline does from its expanded YAML.
 * @throws InvalidYaml with all mistakes it finds in names and keys.
 */
export function readPlan(root: Mapping): Plan {
  checkKeys(root, ROOT_KEYS);
  const { values, groups } = variablesOf(field(root, 'variables'));
  const pool = poolOf(root);
  const stages = field(root, 'stages');
  const all = stages ? itemsOf(stages).map((node, index) => readStage(node, index, pool)) : [implicitStage(root, pool)];
  const linked = all.map((stage, index) => ({ ...stage, dependsOn: stage.dependsOn ?? previous(all, index) }));
  checkNames('stage', linked);
  for (const stage of linked) checkNames('job', stage.jobs);
  return { numberFormat: textOf(root, 'name'), variables: values, variableGroups: groups, stages: linked };
}

type OpenStage = Omit<StagePlan, 'dependsOn'> & { dependsOn: readonly string[] | undefined };

function readStage(node: Node, index: number, outerPool: string | undefined): OpenStage {
  if (node.kind !== 'mapping') throw mistake(node, 'Expected a mapping');
  checkKeys(node, STAGE_KEYS);
  const name = textOf(node, 'stage') ?? `Stage${index + 1}`;
  const jobs = field(node, 'jobs');
  if (!jobs) throw mistake(node, `The stage ${name} must contain at least one job.`);
  const { values, groups } = variablesOf(field(node, 'variables'));
  return {
    name,
    displayName: textOf(node, 'displayName') ?? name,
    dependsOn: dependencies(node),
    condition: textOf(node, 'condition'),
    isManual: textOf(node, 'trigger') === 'manual',
    variables: values,
    variableGroups: groups,
    jobs: readJobs(jobs, poolOf(node) ?? outerPool),
  };
}

/** A pipeline of jobs or steps alone has one stage, whose name nobody sees. */
function implicitStage(root: Mapping, pool: string | undefined): OpenStage {
  const jobs = field(root, 'jobs');
  const steps = field(root, 'steps');
  if (!jobs && !steps) throw mistake(root, "Unexpected value ''. A pipeline needs stages, jobs or steps");
  const only = (): JobPlan => {
    const entries = root.entries.filter(({ key }) => JOB_KEYS.includes(key.text.toLowerCase()));
    return readJob({ ...root, entries }, { name: 'Job', pool });
  };
  return {
    name: '__default',
    displayName: '__default',
    dependsOn: [],
    condition: undefined,
    isManual: false,
    variables: {},
    variableGroups: [],
    jobs: jobs ? readJobs(jobs, pool) : [only()],
  };
}

function readJobs(node: Node, pool: string | undefined): JobPlan[] {
  return itemsOf(node).map((job, index) => {
    if (job.kind !== 'mapping') throw mistake(job, 'Expected a mapping');
    return readJob(job, { name: index === 0 ? 'Job' : `Job${index + 1}`, pool });
  });
}

export const dependencies = (node: Node): string[] | undefined => {
  const given = field(node, 'dependsOn');
  return given && textsOf(given);
};

const previous = (stages: readonly { name: string }[], index: number): string[] => {
  const before = stages[index - 1];
  return before ? [before.name] : [];
};

const poolOf = (node: Node): string | undefined => {
  const pool = field(node, 'pool');
  return pool?.kind === 'scalar' ? pool.text : (textOf(pool, 'name') ?? textOf(pool, 'vmImage'));
};

function itemsOf(node: Node): Node[] {
  if (node.kind === 'sequence') return node.items;
  throw mistake(node, 'Expected a sequence');
}

function checkKeys(node: Mapping, known: readonly string[]): void {
  const wrong = node.entries.filter(({ key }) => !known.includes(key.text.toLowerCase()));
  if (wrong.length > 0) throw new InvalidYaml(wrong.flatMap(({ key }) => unexpected(key, key.text).messages));
}

/** Names are unique, and what is waited for is there. */
function checkNames(kind: 'stage' | 'job', all: readonly { name: string; dependsOn: readonly string[] }[]): void {
  const names = new Set<string>();
  const upper = kind === 'stage' ? 'Stage' : 'Job';
  for (const { name } of all) {
    const key = name.toLowerCase();
    if (names.has(key)) {
      throw new InvalidYaml([
        `The ${kind} name ${name} appears more than once. ${upper} names must be unique within a ${kind === 'stage' ? 'pipeline' : 'stage'}.`,
      ]);
    }
    names.add(key);
  }
  const lost = all.flatMap(({ name, dependsOn }) =>
    dependsOn
      .filter((other) => !names.has(other.toLowerCase()))
      .map((other) => `${upper} ${name} depends on unknown ${kind} ${other}.`),
  );
  if (lost.length > 0) throw new InvalidYaml(lost);
  if (all.length > 0 && all.every(({ dependsOn }) => dependsOn.length > 0)) {
    throw new InvalidYaml([`The pipeline must contain at least one ${kind} with no dependencies.`]);
  }
}
