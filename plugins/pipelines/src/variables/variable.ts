import { AdocError, exitCodes } from '@adoc/sdk';

/** A variable of a pipeline or of a variable group. */
export interface Variable {
  /** Null for a secret: nobody gets it back. */
  value?: string | null;
  isSecret?: boolean;
  /** Whether whoever starts a run may set it; only pipelines have such. */
  allowOverride?: boolean;
}

export type Variables<V extends Variable = Variable> = Record<string, V>;

/** The name of a variable as it is written where it is; the case does not matter. */
export const findName = (variables: Variables, name: string): string | undefined =>
  Object.keys(variables).find((each) => each.toLowerCase() === name.toLowerCase());

/**
 * @param owner what has the variables: `The pipeline "Web CI"`
 * @throws AdocError (exit 3) when it has no such variable
 */
export function getName(variables: Variables, name: string, owner: string): string {
  const found = findName(variables, name);
  if (found !== undefined) return found;
  throw new AdocError(`${owner} has no variable "${name}".`, {
    code: 'not-found',
    exitCode: exitCodes.notFound,
    suggestions: [`It has: ${Object.keys(variables).join(', ') || 'none'}`],
  });
}

/** Some of the variables, as commands about one of them answer. */
export const onlyOne = <V extends Variable>(variables: Variables<V>, name: string): Variables<V> =>
  Object.fromEntries(Object.entries(variables).filter(([each]) => each.toLowerCase() === name.toLowerCase()));
