const LINE_FEED = 10;

/** Bytes that are made into lines at a time. */
const BLOCK = 64 * 1024;

/**
 * The last lines of a log. They are kept as bytes in one place: a part of a string would keep in memory all of what it is a part
 * of, and what lives for a while only to be dropped would be collected late.
 */
export class LogEnd {
  #bytes = Buffer.allocUnsafeSlow(BLOCK);
  #length = 0;

  constructor(private readonly wanted: number) {}

  add(lines: readonly string[]): void {
    const text = `${lines.slice(-this.wanted).join('\n')}\n`;
    const size = Buffer.byteLength(text);
    if (this.#length + size > this.#bytes.length) this.#makeRoom(size);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** All that is wanted, some lines at a time. */
  *blocks(): Generator<string[]> {
    const kept = this.#kept();
    for (let from = 0; from < kept.length; ) {
      const cut = kept.indexOf(LINE_FEED, from + BLOCK);
      const to = cut === -1 ? kept.length - 1 : cut;
      yield kept.subarray(from, to).toString().split('\n');
      from = to + 1;
    }
  }

  /** Drops what is no longer wanted. There is twice as much room as is taken, so that this happens seldom. */
  #makeRoom(size: number): void {
    const kept = this.#kept();
    const room = 2 * (kept.length + size);
    const bytes = room > this.#bytes.length ? Buffer.allocUnsafeSlow(room) : this.#bytes;
    this.#length = kept.copy(bytes);
    this.#bytes = bytes;
  }

  #kept(): Buffer {
    let start = this.#length;
    for (let count = 0; count < this.wanted && start > 0; count += 1) {
      // Before the line feed of this line is that of the one above.
      start = start > 1 ? this.#bytes.lastIndexOf(LINE_FEED, start - 2) + 1 : 0;
    }
    return this.#bytes.subarray(start, this.#length);
  }
}
