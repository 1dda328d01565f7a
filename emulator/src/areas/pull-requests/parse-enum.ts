import { findInEnum } from '../parse-enum.js';
import { pullRequestErrors } from './errors.js';

/** Reads a value of an enumeration; what is none is refused the way pull requests do. @param names In the order of their numbers. */
export function parseEnum<T extends string>(names: readonly T[], value: unknown, field: string): T {
  const found = findInEnum(names, value);
  if (found === undefined) throw pullRequestErrors.badValue(`The value '${String(value)}' is not valid for ${field}.`);
  return found;
}
