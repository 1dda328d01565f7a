import type { Query } from '../../http/query.js';
import { readChoice } from './read-query.js';

interface Paging {
  query: Query;
  /** Name of the query parameter that limits the page. */
  top: string;
  /** How many there are when nothing is asked for; never more than `most`. */
  standard: number;
  most: number;
}

/**
 * Cuts a page out of a list of numbered things, the newest first unless the query says otherwise. The token is the number
 * that the next page starts with, and a header: the body has no place for it.
 * @param all By number, ascending.
 */
export function pageById<T extends { id: number }>(
  all: readonly T[],
  { query, top, standard, most }: Paging,
): { items: T[]; headers: Record<string, string> } {
  const isAscending = readChoice(query, 'queryOrder', ['descending', 'ascending']) === 'ascending';
  // Microsoft's own examples start with a token of 0.
  const from = query.count('continuationToken') || undefined;
  const ordered = isAscending ? all : all.toReversed();
  const rest = from === undefined ? ordered : ordered.filter(({ id }) => (isAscending ? id >= from : id <= from));
  const size = Math.min(query.count(top) || standard, most);
  const next = rest[size];
  return { items: rest.slice(0, size), headers: next ? { 'x-ms-continuationtoken': String(next.id) } : {} };
}
