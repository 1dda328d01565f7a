import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { readCredential } from '../auth/credential.js';
import { identifier } from '../identifier.js';
import { isKnownHost } from './address.js';
import { type Answer, answer } from './answer.js';
import { applyFault } from './apply-fault.js';
import { type Controls, control } from './control.js';
import type { Dispatcher, Incoming } from './dispatch.js';
import type { Fault, Faults } from './faults.js';
import { loggedBody } from './logged-body.js';
import type { RequestLog } from './request-log.js';

/** A certificate with its key, both PEM. */
export interface Tls {
  key: string | Buffer;
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
/** Never logged, because they are or hold credentials. */
const SECRET_HEADERS = ['authorization', 'proxy-authorization', 'cookie'];

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
    this.origin = `${this.#scheme}://${LOOPBACK}:${actual}`;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    // Clients keep idle connections open, which would hold the server until they time out.
    this.#server.closeAllConnections();
    await closed;
  }

  get #scheme(): string {
    return this.#parts.tls ? 'https' : 'http';
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await this.#read(request);
    if (!incoming) {
      await send(response, answer.html('Bad Request', 400), 'GET');
      return;
    }
    const { method, url } = incoming;
    if (LOOPBACK_NAMES.includes(url.hostname) && /^\/_emulator(\/|$)/i.test(url.pathname)) {
      await send(response, await control(this.#parts.controls, method, url.pathname, incoming.body), method);
      return;
    }
    const fault = this.#parts.faults.take(method, url.pathname + url.search);
    if (fault?.delay) await sleep(fault.delay, undefined, { signal: this.#closing.signal });
    const usual = await this.#answer(incoming);
    const given = this.#withIds(fault ? applyFault(fault, usual) : usual);
    this.#log(incoming, fault?.reset ? undefined : given);
    await deliver(response, given, method, fault);
  }

  async #read(request: IncomingMessage): Promise<Incoming | undefined> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', headers, url: target = '/' } = request;
    // A proxy is asked for a whole URL, a server for a path.
    const base = `${this.#scheme}://${headers.host ?? new URL(this.origin).host}`;
    const whole = target.startsWith('/') ? base + target : target;
    if (!URL.canParse(whole)) return undefined;
    const url = new URL(whole);
    return { method, headers, url, body: Buffer.concat(chunks) };
  }

  async #answer(incoming: Incoming): Promise<Answer> {
    try {
      return await this.#parts.dispatcher.answer(incoming);
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
      return { status: 500, headers: {}, body: '' };
    }
  }

  #withIds(given: Answer): Answer {
    this.#count += 1;
    const id = identifier('activity', String(this.#count));
    return { ...given, headers: { 'Cache-Control': 'no-cache', ActivityId: id, 'X-VSS-E2EID': id, ...given.headers } };
  }

  #log({ method, url, headers, body }: Incoming, given: Answer | undefined): void {
    const shown = plain(headers);
    for (const name of SECRET_HEADERS) delete shown[name];
    const resHeaders = plain(given?.headers ?? {});
    const name = isKnownHost(url.hostname) && url.hostname !== 'dev.azure.com' ? `/_host/${url.hostname}` : '';
    this.#parts.log.add({
      method,
      url: this.origin + name + url.pathname + url.search,
      headers: shown,
      body: loggedBody(body, shown['content-type'] ?? ''),
      credential: readCredential(headers.authorization).kind,
      status: given?.status ?? 0,
      resHeaders,
      resBody: given ? loggedBody(given.body, resHeaders['content-type'] ?? '') : null,
    });
  }
}

function plain(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

async function deliver(
  response: ServerResponse,
  given: Answer,
  method: string,
  fault: Fault | undefined,
): Promise<void> {
  if (fault?.reset) {
    const { socket } = response;
    // A TLS socket has no reset of its own.
    if (socket instanceof TLSSocket) socket.destroy();
    else socket?.resetAndDestroy();
  } else if (fault?.truncate) {
    await sendHalf(response, given);
  } else {
    await send(response, given, method);
  }
}

async function sendHalf(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  const whole = body instanceof Readable ? await firstChunk(body) : Buffer.from(body);
  response.writeHead(status, { ...headers, ...(!(body instanceof Readable) && { 'Content-Length': whole.length }) });
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.socket?.destroy());
}

async function firstChunk(body: Readable): Promise<Buffer> {
  for await (const chunk of body) return Buffer.from(chunk);
  return Buffer.alloc(0);
}

async function send(response: ServerResponse, { status, headers, body }: Answer, method: string): Promise<void> {
  if (body instanceof Readable) {
    response.writeHead(status, headers);
    if (method !== 'HEAD') return pipeline(body, response);
    body.destroy();
    response.end();
    return;
  }
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(method === 'HEAD' || status === 204 ? undefined : body);
}
