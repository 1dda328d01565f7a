import { type Text, text } from '@adoc/sdk';

type Result<Row> = Row | Row[] | AsyncIterable<Row>;

/** A line for each row. What has lines in itself becomes one. */
export const plainLines = <Row extends object>(line: (row: Row) => string): Text<Result<Row>> =>
  text<Result<Row>>(async function* (result) {
    for await (const row of rowsOf(result)) yield `${line(row).replaceAll(/\s+/g, ' ').trim()}\n`;
  });

function rowsOf<Row extends object>(result: Result<Row>): Iterable<Row> | AsyncIterable<Row> {
  if (Array.isArray(result)) return result;
  return Symbol.asyncIterator in result ? result : [result];
}
