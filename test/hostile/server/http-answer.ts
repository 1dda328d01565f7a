import type { Script } from '../../world/scripted-server.js';

/** An answer of HTTP in the parts in which a server can fail. */
export interface HttpAnswer {
  statusLine: string;
  /** Each with its line end, without the empty line after them. */
  headers: string;
  body: Buffer;
}

interface Given {
  status?: number;
  body?: unknown;
  headers?: Record<string, string | number>;
}

/** What a good server would send: text and bytes as they are, everything else as JSON. Its length is right unless `headers` lie. */
export function httpAnswer({ status = 200, body = '', headers = {} }: Given): HttpAnswer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const all = { 'Content-Type': 'application/json', 'Content-Length': bytes.length, ...headers };
  return {
    statusLine: `HTTP/1.1 ${status} Whatever\r\n`,
    headers: Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join(''),
    body: bytes,
  };
}

/** All of it. */
export function bytesOf({ statusLine, headers, body }: HttpAnswer): Buffer {
  return Buffer.concat([Buffer.from(`${statusLine}${headers}\r\n`), body]);
}

/** Answers every request with the same. */
export const always =
  (given: Given): Script =>
  (socket) =>
    void socket.write(bytesOf(httpAnswer(given)));
