import { errors } from '../errors.js';

/** A step of a JSON patch. */
export interface PatchStep {
  op?: string | null;
  path?: string | null;
  value?: unknown;
}

type Properties = Readonly<Record<string, unknown>>;

/** Adds, replaces and removes properties. @throws ServiceError for another operation. */
export function changeProperties(known: Properties, steps: readonly PatchStep[]): Record<string, unknown> {
  const changed = { ...known };
  for (const { op = 'add', path, value } of steps) {
    const name = (path ?? '').replace(/^\//, '');
    if (!name) throw errors.missing('path');
    if (op === 'remove') delete changed[name];
    else if (op === 'add' || op === 'replace') changed[name] = value;
    else throw errors.badArgument(`The operation '${op}' is not supported.`);
  }
  return changed;
}
