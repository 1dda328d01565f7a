import { appendFileSync } from 'node:fs';
import type { Secrets } from '../areas/tokens/secrets.js';
import type { Credential } from '../auth/credential.js';

/** One request with its answer. */
export interface LoggedRequest {
  method: string;
  /** On loopback, whatever name the client used. */
  url: string;
  /** Without credentials. */
  headers: Record<string, string>;
  /** Parsed JSON, else text; null when there was none. */
  body: unknown;
  /** How the request identified itself. */
  credential: Credential['kind'];
  /** 0 when the connection was dropped without an answer. */
  status: number;
  resHeaders: Record<string, string>;
  resBody: unknown;
}

/** Characters of JSON that are kept in memory. An emulator that runs for days, or serves lists of 100,000, must not grow with them. */
const LIMIT = 64 * 1024 * 1024;

/** Keeps the newest requests in memory and, if asked, all of them as one JSON object a line in a file. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  readonly #sizes: number[] = [];
  #size = 0;
  readonly #file: string | undefined;
  readonly #secrets: Secrets;

  /** @param secrets Replaced by `***` wherever a client wrote them by mistake. */
  constructor(file: string | undefined, secrets: Secrets) {
    this.#file = file;
    this.#secrets = secrets;
  }

  add(entry: LoggedRequest): void {
    const line = this.#secrets.redact(JSON.stringify(entry));
    this.requests.push(JSON.parse(line));
    this.#sizes.push(line.length);
    this.#size += line.length;
    this.#forgetOldest();
    // Written before the answer is sent, so that whoever has the answer finds the line.
    if (this.#file) appendFileSync(this.#file, `${line}\n`, { mode: 0o600 });
  }

  clear(): void {
    this.requests.length = 0;
    this.#sizes.length = 0;
    this.#size = 0;
  }

  /** The newest is kept, whatever its size. */
  #forgetOldest(): void {
    let count = 0;
    while (this.#size > LIMIT && count < this.#sizes.length - 1) {
      this.#size -= this.#sizes[count] ?? 0;
      count += 1;
    }
    this.requests.splice(0, count);
    this.#sizes.splice(0, count);
  }
}
