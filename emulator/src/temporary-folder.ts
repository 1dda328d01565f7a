import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory in the machine's temporary place that goes when the emulator, or its process, ends. */
export class TemporaryFolder {
  // Whoever finds it later can tell from its name whether anybody still needs it.
  readonly #path = mkdtempSync(join(tmpdir(), `${folderPrefix()}${process.pid}-`));
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

/** What the names of all folders of this machine's emulators begin with: containers may share a temporary place, but no processes. */
export const folderPrefix = (): string => `adoc-emulator-${hostname().replace(/[^\w.]/g, '_')}-`;
