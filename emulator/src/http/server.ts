import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { errors } from '../areas/errors.js';
import { identifier } from '../identifier.js';
import { type Answer, answer } from './answer.js';
import { applyFault } from './apply-fault.js';
import { type Controls, control } from './control.js';
import type { Dispatcher } from './dispatch.js';
import { errorAnswer } from './error-answer.js';
import type { Faults } from './faults.js';
import { type Incoming, readIncoming } from './incoming.js';
import { logEntry } from './log-entry.js';
import type { RequestLog } from './request-log.js';
import { deliver, send } from './send.js';

/** A certificate with its key, both PEM. */
export interface Tls {
  /** PEM. */
  key: string | Buffer;
  /** PEM; the certificate, and those it comes from. */
  cert: string | Buffer;
}

interface Parts {
  dispatcher: Dispatcher;
  faults: Faults;
  log: RequestLog;
  controls: Controls;
  tls: Tls | undefined;
}

const LOOPBACK = '127.0.0.1';
/** The only names the emulator's own interface answers to, so that no web page reaches it under a name of its own. */
const LOOPBACK_NAMES = [LOOPBACK, 'localhost'];

/** The HTTP side of an emulator: reads requests, applies faults, logs, writes answers. */
export class EmulatorServer {
  readonly #parts: Parts;
  readonly #server: Server;
  readonly #closing = new AbortController();
  #count = 0;
  origin = '';

  constructor(parts: Parts) {
    this.#parts = parts;
    const listener = (request: IncomingMessage, response: ServerResponse): void => {
      this.#handle(request, response).catch(() => response.destroy());
    };
    this.#server = parts.tls ? createSecure(parts.tls, listener) : createPlain(listener);
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, LOOPBACK, resolve);
    });
    const { port: actual } = this.#server.address() as AddressInfo;
    this.origin = `${this.#parts.tls ? 'https' : 'http'}://${LOOPBACK}:${actual}`;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    // Clients keep idle connections open, which would hold the server until they time out.
    this.#server.closeAllConnections();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await readIncoming(request, new URL(this.origin));
    if (!incoming) {
      await send(response, answer.html('Bad Request', 400), { method: 'GET', encodings: '' });
      return;
    }
    const { method, url, headers } = incoming;
    const reader = { method, encodings: String(headers['accept-encoding'] ?? '') };
    const { controls, faults, log } = this.#parts;
    if (LOOPBACK_NAMES.includes(url.hostname) && /^\/_emulator(\/|$)/i.test(url.pathname)) {
      await send(response, await control(controls, method, url.pathname, incoming.body), reader);
      return;
    }
    const fault = faults.take(method, url.pathname + url.search);
    if (fault?.delay) await sleep(fault.delay, undefined, { signal: this.#closing.signal });
    const usual = await this.#answer(incoming);
    const given = this.#withIds(fault ? applyFault(fault, usual, controls.clock.now()) : usual);
    log.add(logEntry(incoming, fault?.reset ? undefined : given, this.origin));
    await deliver(response, given, { ...reader, fault });
  }

  async #answer(incoming: Incoming): Promise<Answer> {
    try {
      return await this.#parts.dispatcher.answer(incoming);
    } catch (error) {
      process.emitWarning(String(error instanceof Error ? error.stack : error));
      return errorAnswer(errors.internal(identifier('activity', String(this.#count + 1))));
    }
  }

  #withIds(given: Answer): Answer {
    this.#count += 1;
    const id = identifier('activity', String(this.#count));
    return { ...given, headers: { 'Cache-Control': 'no-cache', ActivityId: id, 'X-VSS-E2EID': id, ...given.headers } };
  }
}
