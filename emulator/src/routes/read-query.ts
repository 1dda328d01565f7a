import { errors } from '../areas/errors.js';
import { parseEnum } from '../areas/parse-enum.js';
import type { Query } from '../http/query.js';
import { parseDate } from './parse-date.js';
import { readNumber } from './read-number.js';

/** The values of an enumeration with their numbers, which Microsoft's own clients send. */
type Values<T extends string> = Readonly<Record<T, number>>;

/**
 * Reads values of an enumeration: names with commas between, or their numbers added up.
 * @returns undefined when nothing is asked for.
 * @throws ServiceError with status 400 for a name that there is not.
 */
export function readFlags<T extends string>(query: Query, name: string, values: Values<T>): T[] | undefined {
  const text = query.text(name);
  if (text === undefined) return undefined;
  const names = Object.keys(values) as T[];
  if (/^\d+$/.test(text)) return names.filter((known) => (values[known] & Number(text)) !== 0);
  return text.split(',').flatMap((part) => {
    const wanted = part.trim().toLowerCase();
    if (wanted === 'all') return names;
    if (wanted === 'none' || wanted === 'undefined') return [];
    const found = names.find((known) => known.toLowerCase() === wanted);
    if (!found) throw errors.badArgument(`The value '${part}' is not valid for ${name}.`);
    // A name may stand for several.
    return names.filter((known) => (values[known] & values[found]) === values[known]);
  });
}

/**
 * Reads one value of an enumeration, by name or by its place; the first when nothing is asked for.
 * @throws ServiceError with status 400 for one that there is not.
 */
export function readChoice<T extends string>(query: Query, name: string, choices: readonly [T, ...T[]]): T {
  return parseEnum(choices, query.text(name) ?? 0, name);
}

/** Words with commas between. */
export const readWords = (query: Query, name: string): string[] => query.text(name)?.split(',').filter(Boolean) ?? [];

/** Numbers with commas between. @throws ServiceError with status 400 for what is none. */
export const readNumbers = (query: Query, name: string): number[] =>
  readWords(query, name).map((word) => readNumber(word.trim(), name));

/** The same, where a list that is absent stands for everything: undefined. @throws ServiceError with status 400. */
export const findNumbers = (query: Query, name: string): number[] | undefined =>
  query.text(name) === undefined ? undefined : readNumbers(query, name);

/** A moment as ISO 8601, whatever way it was written. @throws ServiceError with status 400 for what is none. */
export function readDate(query: Query, name: string): string | undefined {
  const text = query.text(name);
  return text === undefined ? undefined : parseDate(text, name);
}
