import { ExpressionError, evaluate, type Value } from './expression.js';
import { FUNCTIONS } from './functions.js';
import { mistake } from './invalid-yaml.js';
import type { Scalar } from './node.js';

/** What expressions can use: `variables`, `parameters` and what loops are at. */
export interface Values {
  values: Readonly<Record<string, Value>>;
}

/** Evaluates an expression that stands in the YAML. @throws InvalidYaml with its place when it makes no sense. */
export function evaluateAt(node: Scalar, expression: string, { values }: Values): Value {
  try {
    return evaluate(expression.trim(), { values, functions: FUNCTIONS });
  } catch (error) {
    if (error instanceof ExpressionError) throw mistake(node, error.message);
    throw error;
  }
}
