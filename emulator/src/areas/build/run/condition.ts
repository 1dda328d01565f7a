import { ExpressionError, evaluate, type Value } from '../yaml/expression.js';
import { asText, FUNCTIONS, isTrue } from '../yaml/functions.js';
import { isGood, type RecordResult } from './timeline-record.js';

/** What has become of something that others wait for. */
export interface Dependency {
  name: string;
  result: RecordResult | undefined;
  /** By `task.variable`. */
  outputs: Readonly<Record<string, string>>;
}

export interface ConditionScope {
  /** What it waits for; of a step its job so far. */
  waitsFor: readonly Dependency[];
  /** All that a condition may name. */
  known: readonly Dependency[];
  variables: Readonly<Record<string, string>>;
  stages?: readonly Dependency[];
}

/** Whether the condition of a stage, job or step holds. A condition that cannot be read does not. */
export function isMet(condition: string | undefined, scope: ConditionScope): boolean {
  try {
    const values = {
      variables: scope.variables,
      dependencies: fieldsOf(scope.known),
      stageDependencies: fieldsOf(scope.stages ?? []),
    };
    return isTrue(flag(evaluate(condition ?? 'succeeded()', { values, functions: functionsOf(scope) })));
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

/** A text that a variable holds is a condition too. */
const flag = (value: Value): Value => (typeof value === 'string' && /^false$/i.test(value) ? false : value);

const fieldsOf = (all: readonly Dependency[]): Record<string, Value> =>
  Object.fromEntries(all.map(({ name, result, outputs }) => [name, { result: capital(result), outputs }]));

const capital = (result: RecordResult | undefined): string =>
  result === undefined ? '' : result.charAt(0).toUpperCase() + result.slice(1);

function functionsOf(scope: ConditionScope): Record<string, (args: Value[]) => Value> {
  const chosen = (names: Value[]): readonly Dependency[] => {
    if (names.length === 0) return scope.waitsFor;
    const wanted = names.map((name) => asText(name).toLowerCase());
    return scope.known.filter(({ name }) => wanted.includes(name.toLowerCase()));
  };
  const has = (names: Value[], result: RecordResult): boolean => chosen(names).some((each) => each.result === result);
  return {
    ...FUNCTIONS,
    always: () => true,
    canceled: () => has([], 'canceled'),
    failed: (names) => has(names, 'failed'),
    succeeded: (names) => chosen(names).every(({ result }) => isGood(result)),
    succeededOrFailed: (names) => chosen(names).every(({ result }) => isGood(result) || result === 'failed'),
  };
}
