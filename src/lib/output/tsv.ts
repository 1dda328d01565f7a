import { firstPageThenRows } from './first-page.js';
import { isObject } from './is-object.js';
import { ownField } from './own-field.js';
import { rowsOf } from './rows-of.js';
import { tsvValue } from './tsv-value.js';

/** For `cut`, `read` and `awk`: no heading, one line a row, the same number of columns on every line. */
export async function* asTsv(data: unknown): AsyncGenerator<string> {
  let columns: string[] | undefined;
  for await (const rows of firstPageThenRows(rowsOf(data))) {
    columns ??= columnsOf(rows);
    if (columns.length === 0) return;
    for (const row of rows) {
      const fields = fieldsByColumn(row);
      yield `${columns.map((column) => tsvValue(ownField(fields, column))).join('\t')}\n`;
    }
  }
}

function columnsOf(rows: unknown[]): string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column of Object.keys(fieldsByColumn(row))) columns.add(column);
  return [...columns];
}

/** A list's elements are its columns, and a plain value is like a list of one. */
function fieldsByColumn(row: unknown): Record<string, unknown> {
  if (isObject(row)) return row;
  return Object.fromEntries((Array.isArray(row) ? row : [row]).entries());
}
