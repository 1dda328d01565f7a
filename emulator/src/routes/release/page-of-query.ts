import type { Query } from '../../http/query.js';
import { pageById, tokenHeader } from '../page.js';
import { readChoice } from '../read-query.js';

interface Paging {
  query: Query;
  /** Name of the query parameter that limits the page. */
  top: string;
  /** How many there are when nothing is asked for; never more than `most`. */
  standard: number;
  most: number;
}

/**
 * Cuts a page out of a list of numbered things, the newest first unless the query says otherwise. The token goes into a
 * header: the body has no place for it.
 * @param all By number, ascending.
 */
export function pageOfQuery<T extends { id: number }>(
  all: readonly T[],
  { query, top, standard, most }: Paging,
): { items: T[]; headers: Record<string, string> } {
  const { items, next } = pageById(all, {
    // Microsoft's own examples start with a token of 0.
    from: query.count('continuationToken') || undefined,
    size: Math.min(query.count(top) || standard, most),
    isAscending: readChoice(query, 'queryOrder', ['descending', 'ascending']) === 'ascending',
  });
  return { items, headers: tokenHeader(next) };
}
