import { isStream } from './is-stream.js';
import { unwrapList } from './unwrap-list.js';

/** The rows of a result that is shown in rows: a stream's, a list's, a wrapped list's, or the one result itself. */
export function rowsOf(data: unknown): AsyncIterable<unknown> | unknown[] {
  if (isStream(data)) return data;
  const list = unwrapList(data);
  if (Array.isArray(list)) return list;
  return data === null || data === undefined ? [] : [data];
}
