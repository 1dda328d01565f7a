import { errors } from '../../areas/errors.js';
import type { Recursion } from '../../areas/git/item.js';

/** The numbers that stand for levels have gaps, unlike those of other enumerations. */
const BY_NUMBER: Readonly<Record<string, Recursion>> = {
  0: 'none',
  1: 'oneLevel',
  4: 'oneLevelPlusNestedEmptyFolders',
  120: 'full',
};

/** How far below a folder a list goes; the folder alone when nothing is said. @throws ServiceError with status 400. */
export function parseRecursion(value: string | number | null | undefined): Recursion {
  if (value == null) return 'none';
  const name = String(value).toLowerCase();
  const level = BY_NUMBER[name] ?? Object.values(BY_NUMBER).find((each) => each.toLowerCase() === name);
  if (!level) throw errors.badArgument(`The value '${value}' is not valid for recursionLevel.`);
  return level;
}
