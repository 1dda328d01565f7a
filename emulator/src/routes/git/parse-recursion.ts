import type { Recursion } from '../../areas/git/item.js';
import { parseEnum } from '../../areas/parse-enum.js';

const LEVELS: Readonly<Record<Recursion, number>> = {
  none: 0,
  oneLevel: 1,
  oneLevelPlusNestedEmptyFolders: 4,
  full: 120,
};

/** How far below a folder a list goes; the folder alone when nothing is said. @throws ServiceError with status 400. */
export const parseRecursion = (value: string | number | null | undefined): Recursion =>
  parseEnum(LEVELS, value ?? 'none', 'recursionLevel');
