import { Writable } from 'node:stream';

/** Where tests print: remembers the text, and is a terminal when it has a width. */
export class Paper extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | undefined;

  constructor(options: { columns?: number } = {}) {
    super();
    this.isTTY = options.columns !== undefined;
    this.columns = options.columns;
  }

  get lines(): string[] {
    return this.text.split('\n').slice(0, -1);
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
