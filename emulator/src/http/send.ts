import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TLSSocket } from 'node:tls';
import type { Answer } from './answer.js';
import { compressed } from './compressed.js';
import type { Fault } from './faults.js';

interface Request {
  method: string;
  /** What the client can unpack, as it says in `Accept-Encoding`. */
  encodings: string;
}

/** Sends an answer, or breaks the connection where a fault says so. */
export async function deliver(
  response: ServerResponse,
  given: Answer,
  { fault, ...request }: Request & { fault: Fault | undefined },
): Promise<void> {
  if (fault?.reset) drop(response);
  else if (fault?.truncate) await sendHalf(response, given);
  else await send(response, given, request);
}

/** Sends an answer whole. */
export async function send(response: ServerResponse, given: Answer, { method, encodings }: Request): Promise<void> {
  if (given.body instanceof Readable) {
    response.writeHead(given.status, given.headers);
    if (method !== 'HEAD') return pipeline(given.body, response);
    given.body.destroy();
    response.end();
    return;
  }
  const { status, headers, body } = await compressed(given, encodings);
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(method === 'HEAD' || status === 204 ? undefined : body);
}

function drop({ socket }: ServerResponse): void {
  // A TLS socket has no reset of its own.
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
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
