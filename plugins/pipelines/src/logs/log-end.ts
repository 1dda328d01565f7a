/** The last lines of a log. Kept as bytes: a part of a string would keep in memory all of what it is a part of. */
export class LogEnd {
  readonly #blocks: { bytes: Buffer; count: number }[] = [];
  #count = 0;

  constructor(private readonly wanted: number) {}

  add(lines: readonly string[]): void {
    const last = lines.slice(-this.wanted);
    this.#blocks.push({ bytes: Buffer.from(last.join('\n')), count: last.length });
    this.#count += last.length;
    for (let [first] = this.#blocks; first && this.#count - first.count >= this.wanted; [first] = this.#blocks) {
      this.#blocks.shift();
      this.#count -= first.count;
    }
  }

  *lines(): Generator<string[]> {
    let surplus = Math.max(0, this.#count - this.wanted);
    for (const { bytes } of this.#blocks) {
      yield bytes.toString().split('\n').slice(surplus);
      surplus = 0;
    }
  }
}
