import { AdocError, exitCodes } from '@adoc/sdk';
import { findName, getName, type Variable, type Variables } from './variable.js';

interface Place {
  /** What has the variables: `The pipeline "Web CI"`. */
  owner: string;
  name: string;
}

/** @throws AdocError (exit 2) when there is one of that name */
export function addVariable<V extends Variable>(
  variables: Variables<V>,
  { owner, name, variable }: Place & { variable: NoInfer<V> },
): Variables<V> {
  if (findName(variables, name) !== undefined) throw alreadyThere(owner, name);
  return { ...variables, [name]: variable };
}

/** What of a variable changes; what is undefined stays. */
export interface VariableChange {
  newName?: string | undefined;
  value?: string | undefined;
  isSecret?: boolean | undefined;
  allowOverride?: boolean | undefined;
}

/** @throws AdocError exit 3 when there is no such variable, 2 when its new name is taken or its value would be lost */
export function changeVariable<V extends Variable>(
  variables: Variables<V>,
  { owner, name }: Place,
  { newName, ...change }: VariableChange,
): Variables<V> {
  const known = getName(variables, name, owner);
  const named = newName ?? known;
  if (named.toLowerCase() !== known.toLowerCase() && findName(variables, named)) throw alreadyThere(owner, named);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const variable = variables[known] as V;
  const isMoved = named !== known || (change.isSecret ?? true) === false;
  // The server knows secrets by their names, and nobody gets a value back to send it again.
  if (variable.isSecret && isMoved && change.value === undefined) throw lost(known);
  return Object.fromEntries(
    Object.entries(variables).map(([each, value]) =>
      each === known ? [named, { ...value, ...given }] : [each, value],
    ),
  );
}

/** @throws AdocError (exit 3) when there is no such variable */
export function removeVariable<V extends Variable>(variables: Variables<V>, { owner, name }: Place): Variables<V> {
  const known = getName(variables, name, owner);
  return Object.fromEntries(Object.entries(variables).filter(([each]) => each !== known));
}

const alreadyThere = (owner: string, name: string): AdocError =>
  new AdocError(`${owner} has a variable "${name}" already.`, {
    code: 'already-there',
    exitCode: exitCodes.usage,
    suggestions: ['Change it: the command "update" beside this one.'],
  });

const lost = (name: string): AdocError =>
  new AdocError(`"${name}" is secret: its value would be lost, since nobody gets it back.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Give the value again: --prompt-value, or --value-file FILE'],
  });
