/** A part of a list. */
export interface Page<T> {
  items: T[];
  /** Where the next page starts; undefined after the last. */
  next: number | undefined;
}

/** Cuts a page out of a list. The token of the next is a position. @param start From 0. */
export function pageOf<T>(all: readonly T[], start: number, size: number): Page<T> {
  const items = all.slice(start, start + size);
  const end = start + items.length;
  return { items, next: end < all.length && items.length > 0 ? end : undefined };
}

interface ById {
  /** Id of the first; the list from its start when undefined. */
  from: number | undefined;
  /** Everything when undefined. */
  size: number | undefined;
  isAscending: boolean;
}

/** Cuts a page out of numbered things; the token of the next is the number that it begins with. @param all By number, ascending. */
export function pageById<T extends { id: number }>(all: readonly T[], { from, size, isAscending }: ById): Page<T> {
  const ordered = isAscending ? all : all.toReversed();
  const rest = from === undefined ? ordered : ordered.filter(({ id }) => (isAscending ? id >= from : id <= from));
  const items = rest.slice(0, size);
  return { items, next: items.length > 0 ? rest[items.length]?.id : undefined };
}

/** The header that carries the token of the next page; none after the last. */
export const tokenHeader = (next: string | number | undefined): Record<string, string> =>
  next === undefined ? {} : { 'x-ms-continuationtoken': String(next) };
