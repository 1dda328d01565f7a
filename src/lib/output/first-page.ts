import { isStream } from './is-stream.js';

/** As many rows as Azure DevOps commonly gives on a page: enough to judge columns by, few enough to wait for. */
const pageSize = 100;

/**
 * The rows that settle columns and widths, then every further row by itself, so that memory stays flat.
 * A finished list is its own first page: it is in memory anyway.
 */
export async function* firstPageThenRows(rows: AsyncIterable<unknown> | unknown[]): AsyncGenerator<unknown[]> {
  if (!isStream(rows)) {
    if (rows.length > 0) yield rows;
    return;
  }
  let page: unknown[] | undefined = [];
  for await (const row of rows) {
    if (!page) {
      yield [row];
    } else if (page.push(row) === pageSize) {
      yield page;
      page = undefined;
    }
  }
  if (page && page.length > 0) yield page;
}
