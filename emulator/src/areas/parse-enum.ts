import { errors } from './errors.js';

/**
 * Reads a value of an enumeration. The service takes names in any case, and numbers, which Microsoft's own clients send.
 * @param values In the order of their numbers from 0, or with their numbers.
 * @throws ServiceError with status 400 when it is none.
 */
export function parseEnum<T extends string>(
  values: readonly T[] | Readonly<Record<T, number>>,
  value: unknown,
  field: string,
): T {
  const text = String(value).toLowerCase();
  const numbers = Array.isArray(values) ? Object.fromEntries(values.map((name, index) => [name, index])) : values;
  const known = Object.entries<number>(numbers as Record<T, number>);
  const found = known.find(([name, number]) => name.toLowerCase() === text || String(number) === text);
  if (!found) throw errors.badArgument(`The value '${String(value)}' is not valid for ${field}.`);
  return found[0] as T;
}
