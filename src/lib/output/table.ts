import type { Column, View } from '@adoc/sdk';
import { cellText } from './cell-text.js';
import { cellValue } from './cell-value.js';
import { collect } from './collect.js';
import { firstPageThenRows } from './first-page.js';
import { genericColumns } from './generic-columns.js';
import { isStream } from './is-stream.js';
import type { Rendering } from './rendering.js';
import { rowsOf } from './rows-of.js';
import { sortRows } from './sort-rows.js';
import { TableLayout } from './table-layout.js';

/** For people: the view's columns or sentences, and a table of the plain fields where there is no view. */
export async function* asTable(data: unknown, rendering: Pick<Rendering, 'view' | 'out'>): AsyncGenerator<string> {
  const { view, out } = rendering;
  if (view?.kind === 'sentences') {
    const lines = view.lines(isStream(data) ? await collect(data) : data);
    for (const line of lines) yield `${cellText(line)}\n`;
    return;
  }
  const room = (out.isTTY && out.columns) || Number.POSITIVE_INFINITY;
  let layout: TableLayout<unknown> | undefined;
  const all = view?.rows && !isStream(data) ? view.rows(data) : rowsOf(data);
  for await (const rows of firstPageThenRows(inOrder(all, view))) {
    if (!layout) {
      const columns: Column<unknown>[] = view?.columns.filter(hasCells(rows)) ?? genericColumns(rows);
      if (columns.length === 0) return;
      layout = new TableLayout(columns, room);
      yield await layout.begin(rows);
    }
    for (const row of rows) yield await layout.row(row);
  }
}

function inOrder(rows: AsyncIterable<unknown> | unknown[], view: Extract<View, { kind: 'table' }> | undefined) {
  return view?.sortBy && !isStream(rows) ? sortRows(rows, view.sortBy) : rows;
}

const hasCells = (rows: unknown[]) => (column: Column<unknown>) =>
  !column.optional || rows.some((row) => cellValue(column, row) !== undefined);
