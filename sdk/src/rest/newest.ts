/** How much of a history is listed where nobody says how much. */
export const NEWEST = 100;

/** The newest of a history. @param sayMore called once, when there are more */
export async function* newest<Row>(history: AsyncIterable<Row>, sayMore: () => void): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of history) {
    if (count === NEWEST) return sayMore();
    count += 1;
    yield row;
  }
}
