import { oneLine } from '@adoc/sdk';

interface Screen {
  write(text: string): unknown;
  columns?: number;
  rows?: number;
}

/** Takes the cursor up so many lines, and away all that is below it. */
const rewind = (lines: number): string => (lines > 0 ? `\x1b[${lines}A\x1b[J` : '');

/** Lines on a terminal, of which the next ones take the place. */
export class LiveTree {
  #height = 0;

  constructor(private readonly screen: Screen) {}

  draw(lines: readonly string[]): void {
    // Some terminals do not know their size, and say 0.
    const columns = this.screen.columns || 80;
    const rows = this.screen.rows || 24;
    // What has scrolled away, and lines that wrap, could not be taken away: the newest is below.
    const visible = lines.slice(-(rows - 1)).map((line) => oneLine(line, columns - 1));
    this.screen.write(`${rewind(this.#height)}${visible.map((line) => `${line}\n`).join('')}`);
    this.#height = visible.length;
  }

  clear(): void {
    this.screen.write(rewind(this.#height));
    this.#height = 0;
  }
}
