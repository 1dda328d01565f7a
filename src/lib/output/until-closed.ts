import type { Writable } from 'node:stream';

/**
 * The rows of a source, until it ends or nobody can read them any more.
 * A closed pipe also interrupts the wait for a row that may be minutes away.
 */
export async function* untilClosed<Row>(source: AsyncIterable<Row>, out: Writable): AsyncGenerator<Row> {
  const iterator = source[Symbol.asyncIterator]();
  let closed = out.destroyed || out.writableEnded;
  // One slot and no Promise.race with a promise that outlives the row: that would keep something for every row.
  let interrupt: (() => void) | undefined;
  const close = () => {
    closed = true;
    interrupt?.();
  };
  out.on('close', close).on('error', close);

  const nextRow = () =>
    new Promise<IteratorResult<Row> | undefined>((resolve, reject) => {
      interrupt = () => resolve(undefined);
      iterator.next().then(resolve, reject);
    });

  let finished = false;
  try {
    while (!closed) {
      finished = true; // until it proves to have another row: a source that throws is finished, too
      const next = await nextRow();
      finished = next?.done === true;
      if (!next || next.done) return;
      yield next.value;
    }
  } finally {
    out.off('close', close).off('error', close);
    if (!finished) await endQuietly(iterator, closed);
  }
}

async function endQuietly(iterator: AsyncIterator<unknown>, closed: boolean): Promise<void> {
  const ended = iterator.return?.();
  // An interrupted generator ends only after the row it is waiting for; nobody needs to wait with it.
  if (closed) ended?.catch(() => undefined);
  else await ended;
}
