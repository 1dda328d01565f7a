import { errors } from '../errors.js';
import type { Variable } from './variable-group.js';

/** A variable as a client sends it. */
export interface VariableInput {
  value?: string | null;
  isSecret?: boolean | null;
  isReadOnly?: boolean | null;
}

/**
 * Makes the variables of a group from all that a client sends. What it leaves out is gone. Since nobody can read a secret,
 * one that comes without a value, or with an empty one, keeps the value it has.
 * @throws ServiceError when there is none.
 */
export function mergeVariables(
  known: ReadonlyMap<string, Variable>,
  input: Readonly<Record<string, VariableInput | null>> | null | undefined,
): Map<string, Variable> {
  const entries = Object.entries(input ?? {});
  if (entries.length === 0) throw errors.badArgument('Variable group must have at least one variable defined.');
  return new Map(entries.map(([name, given]) => [name, merge(findVariable(known, name), given ?? {})]));
}

/** Names of variables go without regard to case. */
function findVariable(variables: ReadonlyMap<string, Variable>, name: string): Variable | undefined {
  const same = [...variables].find(([known]) => known.toLowerCase() === name.toLowerCase());
  return variables.get(name) ?? same?.[1];
}

function merge(known: Variable | undefined, { value, isSecret, isReadOnly }: VariableInput): Variable {
  const secret = isSecret ?? false;
  const kept = secret && !value ? known?.value : undefined;
  return { value: kept ?? value ?? undefined, isSecret: secret, isReadOnly: isReadOnly ?? false };
}
