/** A part of a list. */
export interface Page<T> {
  items: T[];
  /** Where the next page starts; undefined after the last. */
  next: number | undefined;
}

/** Cuts a page out of a list. @param start From 0. */
export function pageOf<T>(all: readonly T[], start: number, size: number): Page<T> {
  const items = all.slice(start, start + size);
  const end = start + items.length;
  return { items, next: end < all.length && items.length > 0 ? end : undefined };
}
