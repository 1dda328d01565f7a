/** Rows that arrive one by one, and an error at the end if there is one. */
export async function* streamOf<Row>(rows: Iterable<Row>, error?: Error): AsyncGenerator<Row> {
  for (const row of rows) {
    await Promise.resolve();
    yield row;
  }
  if (error) throw error;
}
