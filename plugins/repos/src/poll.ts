import type { Clock } from '@adoc/sdk';

interface PollOptions<Value> {
  /** Asks once. What a server says of its limits makes it take longer. */
  read(): Promise<Value>;
  isDone(value: Value): boolean;
  /** Milliseconds between two questions. */
  interval: number;
  /** Milliseconds in all. Default: as long as it takes. */
  timeout?: number | undefined;
}

/** Asks until an answer is the last, or the time is over: then `isLate`, with the answer so far. */
export async function poll<Value>(
  clock: Clock,
  { read, isDone, interval, timeout = Number.POSITIVE_INFINITY }: PollOptions<Value>,
): Promise<{ value: Value; isLate: boolean }> {
  const end = clock.now() + timeout;
  for (;;) {
    const value = await read();
    if (isDone(value)) return { value, isLate: false };
    const left = end - clock.now();
    if (left <= 0) return { value, isLate: true };
    await clock.sleep(Math.min(interval, left));
  }
}
