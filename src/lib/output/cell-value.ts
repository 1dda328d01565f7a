import type { Column } from '@adoc/sdk';

/**
 * What a column says of a row. Nothing where the row is not of the documented shape (no `definition` to take the name of): one
 * odd field of one row must not keep all the others from whoever asked for them.
 */
export function cellValue<Row>({ value }: Pick<Column<Row>, 'value'>, row: Row): unknown {
  try {
    return value(row);
  } catch (error) {
    if ((error as Error | undefined)?.name === 'TypeError') return undefined;
    throw error;
  }
}
