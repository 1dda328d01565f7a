import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory in the machine's temporary place that goes when the emulator, or its process, ends. */
export class TemporaryFolder {
  readonly #path = mkdtempSync(join(tmpdir(), 'adoc-emulator-'));
  #count = 0;
  readonly #atExit = (): void => rmSync(this.#path, { recursive: true, force: true, maxRetries: 3 });

  constructor() {
    process.once('exit', this.#atExit);
  }

  /** A path inside where nothing has been. */
  fresh(): string {
    this.#count += 1;
    return join(this.#path, String(this.#count));
  }

  remove(): void {
    process.off('exit', this.#atExit);
    this.#atExit();
  }
}
