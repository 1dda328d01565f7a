import type { createLogUpdate } from 'log-update';
import type { Machine } from './machine.js';
import { once } from './once.js';

type Draw = ReturnType<typeof createLogUpdate>;
type Stream = Machine['stderr'];

/** Loaded for the first line that is drawn; start-up does without. */
export const loadLogUpdate = once(() => import('log-update'));

/** Lines at the end of a terminal that the next ones replace. What comes while the library loads is drawn once it is there. */
export class ProgressDisplay {
  readonly #stream: Stream;
  #draw: Draw | undefined;
  #lines: readonly string[] = [];
  #columns = 0;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  /** Of the terminal. Some do not know theirs, and say 0. */
  get columns(): number {
    return this.#stream.columns || 80;
  }

  get rows(): number {
    return this.#stream.rows || 24;
  }

  /** @param lines none of them wider than the terminal */
  show(lines: readonly string[]): void {
    // What has become narrower since has wrapped the lines, which the library does not count.
    if (this.columns < this.#columns) this.clear();
    this.#lines = lines;
    this.#columns = this.columns;
    if (this.#draw) this.#redraw();
    else void this.#start();
  }

  clear(): void {
    if (this.#draw && this.#lines.length > 0) {
      const { columns } = this;
      const height = this.#lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / columns)), 0);
      // Whoever has pressed a key meanwhile, such as Ctrl-C, has moved the cursor.
      this.#stream.write(`\r\x1b[${height}A\x1b[J`);
      this.#draw.done();
    }
    this.#lines = [];
  }

  async #start(): Promise<void> {
    const { createLogUpdate } = await loadLogUpdate();
    const display = this;
    const stream = {
      isTTY: true,
      write: (text: string) => this.#stream.write(text),
      get columns() {
        return display.columns;
      },
      get rows() {
        return display.rows;
      },
    };
    // A cursor that is hidden has to be brought back at every end; one that is seen does no harm.
    this.#draw ??= createLogUpdate(stream as unknown as NodeJS.WriteStream, { showCursor: true });
    if (this.#lines.length > 0) this.#redraw();
  }

  #redraw(): void {
    // Each line with its end: the library takes an empty last line for the end of the one before.
    this.#draw?.(this.#lines.map((line) => `${line}\n`).join(''));
  }
}
