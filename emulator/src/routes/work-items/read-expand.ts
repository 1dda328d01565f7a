import { errors } from '../../areas/errors.js';
import { workItemErrors } from '../../areas/work-items/errors.js';
import { findField } from '../../areas/work-items/field.js';

const EXPANDS = ['none', 'relations', 'fields', 'links', 'all'] as const;

/** What of work items a client wants to see. */
export interface Shown {
  expand: (typeof EXPANDS)[number];
  /** Reference names; everything when undefined. */
  fields: readonly string[] | undefined;
}

/** Reads what of work items to show. @throws ServiceError when both are given, or a field is none. */
export function readShown(expand: unknown, fields: readonly string[] | undefined): Shown {
  const wanted = String(expand ?? 'none').toLowerCase();
  const known = EXPANDS.find((name) => name === wanted);
  if (!known) throw errors.badArgument(`The value '${expand}' is not valid for $expand.`);
  if (!fields || fields.length === 0) return { expand: known, fields: undefined };
  if (known !== 'none') throw errors.badArgument('The expand parameter can not be used with the fields parameter.');
  const names = fields.map((name) => {
    const field = findField(name.trim());
    if (!field) throw workItemErrors.fieldNotFound(name.trim());
    return field.referenceName;
  });
  return { expand: known, fields: names };
}
