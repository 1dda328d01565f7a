import { errors } from '../errors.js';
import { readPatch } from '../json-patch.js';

type Properties = Readonly<Record<string, unknown>>;

/** Adds, replaces and removes properties as a JSON patch says. @throws ServiceError for another operation. */
export function changeProperties(known: Properties, patch: unknown): Record<string, unknown> {
  const changed = new Map(Object.entries(known));
  for (const { op, name, value } of readPatch(patch)) {
    if (!name) throw errors.missing('path');
    if (op === 'test') throw errors.badArgument(`The operation '${op}' is not supported.`);
    if (op === 'remove') changed.delete(name);
    else changed.set(name, value);
  }
  return Object.fromEntries(changed);
}
