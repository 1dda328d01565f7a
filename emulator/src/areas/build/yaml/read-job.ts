import { InvalidYaml, mistake, unexpected } from './invalid-yaml.js';
import { field, type Mapping, type Node, recordOf, textOf, textsOf } from './node.js';
import type { JobInstance, JobPlan, StepPlan } from './plan.js';
import { readStep } from './read-step.js';
import { variablesOf } from './variables.js';

const KEYS = [
  'job',
  'deployment',
  'displayname',
  'dependson',
  'condition',
  'strategy',
  'continueonerror',
  'container',
  'timeoutinminutes',
  'canceltimeoutinminutes',
  'variables',
  'pool',
  'steps',
  'services',
  'workspace',
  'uses',
  'environment',
  'templatecontext',
];
const STRATEGIES = ['runOnce', 'rolling', 'canary'];
const HOOKS = ['preDeploy', 'deploy', 'routeTraffic', 'postRouteTraffic'];

interface Surroundings {
  /** For a job that has none of its own. */
  name: string;
  pool: string | undefined;
}

/** Reads a job or deployment. @throws InvalidYaml for keys that it does not have, or when it has no steps. */
export function readJob(node: Mapping, { name: fallback, pool: outer }: Surroundings): JobPlan {
  const wrong = node.entries.filter(({ key }) => !KEYS.includes(key.text.toLowerCase()));
  if (wrong.length > 0) throw new InvalidYaml(wrong.flatMap(({ key }) => unexpected(key, key.text).messages));
  const isDeployment = field(node, 'deployment') !== undefined;
  const name = textOf(node, isDeployment ? 'deployment' : 'job') ?? fallback;
  const pool = field(node, 'pool');
  const { values, groups } = variablesOf(field(node, 'variables'));
  const own = pool?.kind === 'scalar' ? pool.text : (textOf(pool, 'name') ?? textOf(pool, 'vmImage'));
  return {
    name,
    displayName: textOf(node, 'displayName') ?? name,
    isDeployment,
    dependsOn: textsOf(field(node, 'dependsOn')),
    condition: textOf(node, 'condition'),
    continueOnError: /^true$/i.test(textOf(node, 'continueOnError') ?? ''),
    environment: environmentOf(node),
    pool: own ?? outer,
    variables: values,
    variableGroups: groups,
    instances: instancesOf(field(node, 'strategy')),
    steps: isDeployment ? deploymentSteps(node) : jobSteps(node, name),
  };
}

function environmentOf(node: Node): string | undefined {
  const environment = field(node, 'environment');
  // `name.resource` names a resource of the environment.
  if (environment?.kind === 'scalar') return environment.text.split('.')[0] || undefined;
  return textOf(environment, 'name')?.split('.')[0];
}

function instancesOf(strategy: Node | undefined): JobInstance[] {
  const matrix = field(strategy, 'matrix');
  if (matrix?.kind === 'mapping' && matrix.entries.length > 0) {
    return matrix.entries.map(({ key, value }) => ({ name: key.text, variables: recordOf(value) }));
  }
  const count = Number(textOf(strategy, 'parallel') ?? 0);
  if (count > 1) {
    return Array.from({ length: count }, (_, index) => ({
      name: String(index + 1),
      variables: { 'System.JobPositionInPhase': String(index + 1), 'System.TotalJobsInPhase': String(count) },
    }));
  }
  return [{ name: undefined, variables: {} }];
}

function jobSteps(node: Mapping, name: string): StepPlan[] {
  const steps = field(node, 'steps');
  // The service takes a job without steps too: it checks out and ends.
  if (!steps) return withCheckout([]);
  return withCheckout(readSteps(steps, name));
}

/** A job starts with its repository, unless it says otherwise. */
function withCheckout(steps: StepPlan[]): StepPlan[] {
  const own = steps.filter(({ task }) => task === 'Checkout');
  if (own.some(({ inputs }) => inputs.repository === 'none')) return steps.filter((step) => !own.includes(step));
  return own.length > 0 ? steps : [CHECKOUT, ...steps];
}

const CHECKOUT: StepPlan = {
  name: undefined,
  displayName: '',
  task: 'Checkout',
  version: '1',
  inputs: { repository: 'self' },
  condition: undefined,
  continueOnError: false,
  isEnabled: true,
};

function deploymentSteps(node: Mapping): StepPlan[] {
  const strategy = field(node, 'strategy');
  const kind = STRATEGIES.map((known) => field(strategy, known)).find((found) => found !== undefined);
  if (!kind) throw mistake(node, "A deployment needs a strategy: 'runOnce', 'rolling' or 'canary'");
  const after = field(field(kind, 'on'), 'success');
  const hooks = [...HOOKS.map((hook) => field(kind, hook)), after];
  return hooks.flatMap((hook) => {
    const steps = field(hook, 'steps');
    return steps ? readSteps(steps, 'deploy').filter(({ inputs }) => inputs.repository !== 'none') : [];
  });
}

function readSteps(node: Node, job: string): StepPlan[] {
  if (node.kind !== 'sequence') throw mistake(node, 'Expected a sequence');
  return node.items.map((item) => {
    if (item.kind !== 'mapping') throw mistake(item, `Expected a step of job ${job}`);
    return readStep(item);
  });
}
