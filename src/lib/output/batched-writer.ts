import type { Writable } from 'node:stream';
import { AdocError } from '@adoc/sdk';

const batchSize = 16_384;

/** What the different systems say when the reader of a pipe has gone. That is the reader's right and no error. */
const goneCodes = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Joins small texts into few writes, but holds none back while the program waits for the network. Bytes are written as they come. */
export class BatchedWriter {
  isClosed: boolean;
  failure: AdocError | undefined;
  readonly #out: Writable;
  #pending = '';
  #timer: NodeJS.Immediate | undefined;
  #lastWrite: Promise<void> = Promise.resolve();
  #wake: (() => void) | undefined;
  /** Ends the wait for the last write where its callback will never come. */
  #settle: (() => void) | undefined;

  constructor(out: Writable) {
    this.#out = out;
    this.isClosed = out.destroyed || out.writableEnded;
    out.on('error', this.#fail).on('close', this.#close).on('drain', this.#drained);
  }

  /** False when it is time to wait for room. */
  add(piece: string | Uint8Array): boolean {
    if (typeof piece === 'string') this.#join(piece);
    else {
      this.#flush();
      this.#write(piece);
    }
    return this.isClosed || !this.#out.writableNeedDrain;
  }

  async room(): Promise<void> {
    while (!this.isClosed && this.#out.writableNeedDrain) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async finish(): Promise<void> {
    this.#flush();
    await this.#lastWrite;
    this.#out.off('close', this.#close).off('drain', this.#drained);
    // A broken stream may repeat its error later, and an error that nobody listens to ends the process.
    if (!this.isClosed) this.#out.off('error', this.#fail);
  }

  #join(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= batchSize) this.#flush();
    else this.#timer ??= setImmediate(() => this.#flush());
  }

  #flush(): void {
    clearImmediate(this.#timer);
    this.#timer = undefined;
    const text = this.#pending;
    this.#pending = '';
    this.#write(text);
  }

  #write(piece: string | Uint8Array): void {
    if (this.isClosed || piece.length === 0) return;
    this.#lastWrite = new Promise((resolve) => {
      this.#settle = resolve;
      this.#out.write(piece, (error) => {
        if (error) this.#fail(error);
        resolve();
      });
    });
  }

  readonly #drained = () => this.#wake?.();

  readonly #close = () => {
    this.isClosed = true;
    this.#wake?.();
    this.#settle?.();
  };

  readonly #fail = (error: Error) => {
    if (!goneCodes.has((error as NodeJS.ErrnoException).code ?? '')) {
      this.failure ??= new AdocError('Could not write the result.', {
        code: 'cannot-write',
        reason: error.message,
        cause: error,
      });
    }
    this.#close();
  };
}
