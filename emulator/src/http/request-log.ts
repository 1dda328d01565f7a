import { appendFileSync } from 'node:fs';
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
  readonly #secrets: readonly string[];

  /** @param secrets Replaced by `***` wherever a client wrote them by mistake. */
  constructor(file: string | undefined, secrets: readonly string[]) {
    this.#file = file;
    // A shorter one would be found inside innocent words.
    this.#secrets = secrets
      .filter(({ length }) => length >= 8)
      .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  }

  add(entry: LoggedRequest): void {
    const line = JSON.stringify(entry, (_, value) => (typeof value === 'string' ? this.#redact(value) : value));
    this.requests.push(JSON.parse(line));
    // Written before the answer is sent, so that whoever has the answer finds the line.
    if (this.#file) appendFileSync(this.#file, `${line}\n`, { mode: 0o600 });
  }

  #redact(text: string): string {
    return this.#secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
  }

  clear(): void {
    this.requests.length = 0;
  }
}
