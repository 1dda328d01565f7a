import { releaseErrors } from './errors.js';
import type { Variable, Variables } from './release-definition.js';

/**
 * Takes over variables that a client sends. A secret comes back to clients without its value, so that none
 * means the value it had.
 */
export function takeVariables(sent: Variables | null | undefined, before: Variables = {}): Variables {
  const entries = Object.entries(sent ?? {}).map(([name, variable]): [string, Variable] => {
    const value = variable.value ?? (variable.isSecret ? (before[name]?.value ?? null) : null);
    return [name, { ...variable, value }];
  });
  return Object.fromEntries(entries);
}

/**
 * Gives variables of a release the values its creator chose.
 * @throws ServiceError for one that is not there or may not be changed.
 */
export function overrideVariables(known: Variables, chosen: Variables | null | undefined): Variables {
  const result: Variables = { ...known };
  for (const [name, { value, isSecret }] of Object.entries(chosen ?? {})) {
    const variable = known[name];
    if (!variable?.allowOverride) {
      throw releaseErrors.invalid(`Variable(s) ${name} do not exist in the release pipeline or cannot be overridden.`);
    }
    result[name] = { ...variable, value, ...(isSecret !== undefined && { isSecret }) };
  }
  return result;
}

/** As clients see them: of a secret only that it is one. */
export const shownVariables = (variables: Variables): Variables =>
  Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [
      name,
      variable.isSecret ? { ...variable, value: null } : variable,
    ]),
  );
