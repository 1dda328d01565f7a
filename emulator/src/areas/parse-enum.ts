import { errors } from './errors.js';

/**
 * Reads a value of an enumeration. The service takes names in any case, and numbers, which Microsoft's own clients send.
 * @param names In the order of their numbers.
 * @throws ServiceError with status 400 when it is none.
 */
export function parseEnum<T extends string>(names: readonly T[], value: unknown, field: string): T {
  const text = String(value);
  const found = /^\d+$/.test(text)
    ? names[Number(text)]
    : names.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw errors.badArgument(`The value '${text}' is not valid for ${field}.`);
  return found;
}
