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

/** Keeps all requests in memory and, if asked, as one JSON object a line in a file. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
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
    // Written before the answer is sent, so that whoever has the answer finds the line.
    if (this.#file) appendFileSync(this.#file, `${line}\n`, { mode: 0o600 });
  }

  clear(): void {
    this.requests.length = 0;
  }
}
