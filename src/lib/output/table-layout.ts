import type { Column } from '@adoc/sdk';
import { cellText } from './cell-text.js';
import { cellValue } from './cell-value.js';
import { chooseRuler } from './choose-ruler.js';
import { shrinkWidths } from './shrink-widths.js';

const gap = '  ';
const leastWidth = 8;
/** What is longer is shown whole, but the other rows are not filled up with as many blanks: a thousand rows would take a thousand times as much. */
const mostFilled = 1_000;

/** The columns of one table with the widths that its first page gave them. */
export class TableLayout<Row> {
  readonly #columns: Column<Row>[];
  readonly #room: number;
  #widths: number[] = [];

  /** @param room Cells on a line of the terminal; Infinity where there is none. */
  constructor(columns: Column<Row>[], room: number) {
    this.#columns = columns;
    this.#room = room;
  }

  /** Settles the widths and gives the heading and the dashes below it. */
  async begin(page: Row[]): Promise<string> {
    const headings = this.#columns.map((column) => cellText(column.heading));
    this.#widths = await measure(headings);
    for (const row of page) this.#widths = larger(this.#widths, await measure(this.#cells(row)));
    this.#widths = this.#widths.map((width) => Math.min(width, mostFilled));
    const floors = headings.map(() => leastWidth);
    this.#widths = this.#fit(this.#widths, floors);
    const dashes = this.#widths.map((width) => '-'.repeat(width));
    return (await this.#line(headings)) + (await this.#line(dashes));
  }

  /** One row. A later row may be wider than the page was: where the line has room it is not cut, only out of line. */
  row(row: Row): Promise<string> {
    return this.#line(this.#cells(row));
  }

  #cells(row: Row): string[] {
    return this.#columns.map((column) => cellText(cellValue(column, row)));
  }

  async #line(cells: string[]): Promise<string> {
    const ruler = await chooseRuler(cells);
    const natural = cells.map((cell) => ruler.width(cell));
    const allowed = this.#fit(larger(this.#widths, natural), this.#widths);
    const shown = cells.map((cell, index) => {
      const most = allowed[index] ?? 0;
      const isCut = (natural[index] ?? 0) > most;
      const text = isCut ? ruler.cut(cell, most) : cell;
      const width = isCut ? ruler.width(text) : (natural[index] ?? 0);
      return text + ' '.repeat(Math.max(0, (this.#widths[index] ?? 0) - width));
    });
    return `${shown.join(gap).trimEnd()}\n`;
  }

  #fit(widths: number[], floors: number[]): number[] {
    const total = widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1));
    if (total <= this.#room) return widths;
    const columns = widths.map((width, index) => {
      const floor = this.#columns[index]?.cut ? Math.min(width, floors[index] ?? 0) : width;
      return { width, floor };
    });
    // Where even that is too wide the lines will wrap, and cutting would only lose text.
    const least = columns.reduce((sum, { floor }) => sum + floor, gap.length * (widths.length - 1));
    if (least > this.#room) return widths;
    return shrinkWidths(columns, total - this.#room);
  }
}

async function measure(cells: string[]): Promise<number[]> {
  const ruler = await chooseRuler(cells);
  return cells.map((cell) => ruler.width(cell));
}

function larger(some: number[], others: number[]): number[] {
  return some.map((width, index) => Math.max(width, others[index] ?? 0));
}
