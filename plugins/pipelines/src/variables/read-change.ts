import { refuseNoChange } from '../refuse-no-change.js';
import { changeVariable } from './change-variables.js';
import { readValue } from './read-value.js';
import type { Readers } from './readers.js';
import { getName, onlyOne, type Variable, type Variables } from './variable.js';

/** What a command line says of a variable. */
export interface GivenChange {
  name: string;
  'new-name'?: string | undefined;
  value?: string | undefined;
  'value-file'?: string | undefined;
  'prompt-value'?: boolean | undefined;
  secret?: boolean | undefined;
  'allow-override'?: boolean | undefined;
}

const changing = ['new-name', 'value', 'value-file', 'prompt-value', 'secret'] as const;

/** @throws AdocError (exit 2) for a command line that changes nothing */
export const refuseNoVariableChange = (given: GivenChange, more: readonly 'allow-override'[] = []): void =>
  refuseNoChange(given, [...changing, ...more]);

interface Changed<V extends Variable> {
  /** With those that stay as they are. */
  all: Variables<V>;
  /** The changed one among what has been saved. */
  of(saved: Variables<V>): Variables<V>;
}

/**
 * The variables of a pipeline or a group after a change of one of them.
 * @param owner what has them, for messages: `The pipeline "Web CI"`
 * @throws AdocError for one that is not there, and for values that cannot be had
 */
export async function readChange<V extends Variable>(
  variables: Variables<V>,
  { owner, given, readers }: { owner: string; given: GivenChange; readers: Readers },
): Promise<Changed<V>> {
  const { name, secret, 'new-name': newName, 'allow-override': allowOverride } = given;
  const isSecret = secret ?? variables[getName(variables, name, owner)]?.isSecret ?? false;
  const value = await readValue({ ...given, isSecret, isWanted: given['prompt-value'] ?? false }, readers);
  const all = changeVariable(variables, { owner, name }, { newName, value, isSecret: secret, allowOverride });
  return { all, of: (saved) => onlyOne(saved, newName ?? name) };
}
