import { AdocError, exitCodes } from '@adoc/sdk';
import { isObject } from './is-object.js';

export type Query = (data: unknown) => unknown;

/**
 * Makes a JMESPath expression ready to be asked. A question without an answer gives null.
 * @throws AdocError `invalid-query` (exit 2), from here for the syntax and from the query for what the data does not allow.
 */
export async function compileQuery(expression: string): Promise<Query> {
  const { compile, TreeInterpreter } = await import('@jmespath-community/jmespath');
  // People who come from az write [?name==`main`]: the older grammar, where a literal need not be JSON.
  const tree = explain(expression, () => compile(expression, { enable_legacy_literals: true }));
  return (data) => {
    // A query sees what JSON would show: no undefined, dates as text.
    const seen = JSON.parse(JSON.stringify(data) ?? 'null', withoutPrototype);
    return explain(expression, () => TreeInterpreter.search(tree, seen)) ?? null;
  };
}

/** The library finds inherited fields, too: `[0].constructor` would be a function. */
function withoutPrototype(_key: string, value: unknown): unknown {
  return isObject(value) ? Object.assign(Object.create(null), value) : value;
}

function explain<Result>(expression: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw new AdocError(`The query does not work: ${expression}`, {
      code: 'invalid-query',
      exitCode: exitCodes.usage,
      reason: error instanceof Error ? error.message : String(error),
      suggestions: ['Quote the whole expression for your shell. The language is described at https://jmespath.org.'],
      cause: error,
    });
  }
}
