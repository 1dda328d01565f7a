/** Works on the next few elements already while one is being used; their order stays. */
export async function* mapAhead<From, To>(
  source: AsyncIterable<From>,
  count: number,
  work: (element: From) => Promise<To>,
): AsyncGenerator<To> {
  const running: Promise<To>[] = [];
  for await (const element of source) {
    const started = work(element);
    // Its failure is met when its turn comes, and is nobody's before.
    started.catch(() => undefined);
    running.push(started);
    if (running.length >= count) yield running.shift() as Promise<To>;
  }
  yield* running;
}
