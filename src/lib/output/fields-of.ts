import { isObject } from './is-object.js';

/** A row by the names that az gives its columns: lists come from queries such as `[].[id, name]`. */
export function fieldsOf(row: unknown): Record<string, unknown> {
  if (Array.isArray(row)) return Object.fromEntries(row.map((value, index) => [`Column${index + 1}`, value]));
  return isObject(row) ? row : { Result: row };
}
