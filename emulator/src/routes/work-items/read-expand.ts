import { errors } from '../../areas/errors.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { workItemErrors } from '../../areas/work-items/errors.js';
import { findField } from '../../areas/work-items/field.js';

const EXPANDS = ['none', 'relations', 'fields', 'links', 'all'] as const;
const POLICIES = { fail: 1, omit: 2 };

/** What of work items a client wants to see. */
export interface Shown {
  expand: (typeof EXPANDS)[number];
  /** Reference names; everything when undefined. */
  fields: readonly string[] | undefined;
}

/** Reads what of work items to show. @throws ServiceError when both are given, or a field is none. */
export function readShown(expand: unknown, fields: readonly string[] | undefined): Shown {
  const known = parseEnum(EXPANDS, expand ?? 'none', '$expand');
  if (!fields || fields.length === 0) return { expand: known, fields: undefined };
  if (known !== 'none') throw errors.badArgument('The expand parameter can not be used with the fields parameter.');
  const names = fields.map((name) => {
    const field = findField(name.trim());
    if (!field) throw workItemErrors.fieldNotFound(name.trim());
    return field.referenceName;
  });
  return { expand: known, fields: names };
}

/** Whether items that are not there are left out, and not an error. @throws ServiceError for a policy that there is not. */
export const isLenientPolicy = (policy: unknown): boolean =>
  parseEnum(POLICIES, policy ?? 'fail', 'errorPolicy') === 'omit';
