import { errors } from './errors.js';

/** Names in the order of their numbers from 0, or with their numbers. */
type Names<T extends string> = readonly T[] | Readonly<Record<T, number>>;

/**
 * Reads a value of an enumeration. The service takes names in any case, and numbers, which Microsoft's own clients send.
 * @throws ServiceError with status 400 when it is none.
 */
export function parseEnum<T extends string>(names: Names<T>, value: unknown, field: string): T {
  const found = findInEnum(names, value);
  if (found === undefined) throw errors.badArgument(`The value '${String(value)}' is not valid for ${field}.`);
  return found;
}

/** The same for who refuses in other words: undefined when it is none. */
export function findInEnum<T extends string>(names: Names<T>, value: unknown): T | undefined {
  const text = String(value).toLowerCase();
  const numbers = Array.isArray(names) ? Object.fromEntries(names.map((name, index) => [name, index])) : names;
  const known = Object.entries<number>(numbers as Record<T, number>);
  const found = known.find(([name, number]) => name.toLowerCase() === text || String(number) === text);
  return found?.[0] as T | undefined;
}
