interface Due {
  at: number;
  /** Of two that are due at once, the one that was planned first goes first. */
  order: number;
  run(at: number): void | Promise<void>;
}

/**
 * The emulator's time. It goes with the machine's, or stands still until a test steps it.
 * What takes time in the service is planned here and happens when a request finds it due, so that nothing waits for real.
 */
export class Clock {
  #due: Due[] = [];
  #order = 0;
  #settling: Promise<void> = Promise.resolve();
  /** Emulated milliseconds at the real time `#since`. */
  #base: number;
  #since = Date.now();
  #rate: number;

  readonly #start: Date | undefined;

  /** @param start Where it stands still; it starts now and runs when left out. */
  constructor(start?: Date) {
    this.#start = start;
    this.#base = start?.getTime() ?? this.#since;
    this.#rate = start ? 0 : 1;
  }

  /** Back to the first moment, with nothing planned. */
  reset(): void {
    this.#due = [];
    this.set(this.#start?.getTime() ?? Date.now());
    this.#rate = this.#start ? 0 : 1;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#base + (Date.now() - this.#since) * this.#rate;
  }

  /** As the service writes dates: ISO 8601 in UTC. */
  date(): string {
    return new Date(this.now()).toISOString();
  }

  /** How many times faster than the machine's clock; 0 stands still. */
  get rate(): number {
    return this.#rate;
  }

  set rate(rate: number) {
    this.set(this.now());
    this.#rate = rate;
  }

  set(milliseconds: number): void {
    this.#since = Date.now();
    this.#base = milliseconds;
  }

  advance(milliseconds: number): void {
    this.#base += milliseconds;
  }

  /** Plans something for a moment, in milliseconds since 1970. */
  at(moment: number, run: Due['run']): void {
    this.#order += 1;
    this.#due.push({ at: moment, order: this.#order, run });
    this.#due.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  /** Lets everything happen that is due, in its order, including what that plans in turn. */
  settle(): Promise<void> {
    this.#settling = this.#settling.then(() => this.#run());
    return this.#settling;
  }

  async #run(): Promise<void> {
    for (let next = this.#due[0]; next && next.at <= this.now(); next = this.#due[0]) {
      this.#due.shift();
      try {
        await next.run(next.at);
      } catch (error) {
        // One thing that goes wrong in the background must not take the rest, or later requests, with it.
        process.emitWarning(String(error instanceof Error ? error.stack : error));
      }
    }
  }
}
