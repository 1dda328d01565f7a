import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { poison } from './hostile-text.js';

export interface PoisoningProxy {
  url: string;
  /** How many texts have been poisoned. */
  poisoned: number;
  /** Another answer than the server's, for all requests from here on. */
  answer: { status: number; headers: Record<string, string>; body: string } | undefined;
  /** What becomes of the fields of answers in place of the poison, from here on: given and giving values as `JSON.parse` does. */
  change: ((key: string, value: unknown) => unknown) | undefined;
  close(): Promise<void>;
}

/** What programs decide by, and nobody reads as text: with other values, commands would end before they show anything. */
const keysOfCode =
  /^(\$type|type|kind|status|result|state|queueStatus|mode|reason|visibility|scope|.*type|.*status|.*state|.*result|.*version|.*url|href|descriptor|.*descriptor|.*id|capabilities.*|_.*|continuationtoken|origin)$/i;
const valueOfCode =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40}|-?[\d.]+|true|false|\d{4}-\d\d-\d\dT.*|(https?|vstfs|git|ssh):.*|)$/is;

/** A server between program and emulator that puts a hostile text behind every name and message, and takes it away again from what is sent. */
export async function startPoisoningProxy(target: string): Promise<PoisoningProxy> {
  const server = createServer((incoming, outgoing) => {
    void forward(incoming)
      .then(async (answer) => {
        const { status, headers, body } = proxy.answer ?? (await poisoned(answer));
        outgoing.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) }).end(body);
      })
      .catch(() => outgoing.destroy());
  });
  const proxy: PoisoningProxy = {
    url: '',
    poisoned: 0,
    answer: undefined,
    change: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function forward(incoming: IncomingMessage): Promise<IncomingMessage> {
    const body = clean((await buffer(incoming)).toString());
    const { host: _, 'content-length': __, 'accept-encoding': ___, ...headers } = incoming.headers;
    const sent = request(target + cleanUrl(incoming.url ?? '/'), {
      method: incoming.method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return answer;
  }

  async function poisoned(
    answer: IncomingMessage,
  ): Promise<{ status: number; headers: Record<string, string>; body: string | Buffer }> {
    const bytes = await buffer(answer);
    const { 'content-length': _, 'transfer-encoding': __, ...kept } = answer.headers as Record<string, string>;
    const [status, headers] = [answer.statusCode ?? 500, kept];
    const kind = headers['content-type'] ?? '';
    if (kind.startsWith('text/plain') && !proxy.change)
      return { status, headers, body: bytes.toString().replace(/\n|$/, () => `${count(poison)}\n`) };
    if (!kind.includes('json') || bytes.length === 0) return { status, headers, body: bytes };
    return {
      status,
      headers,
      body: JSON.stringify(JSON.parse(bytes.toString().replace(/^\uFEFF/, ''), proxy.change ?? poisonText)),
    };
  }

  function poisonText(key: string, value: unknown): unknown {
    const isText = typeof value === 'string' && !valueOfCode.test(value) && !keysOfCode.test(key);
    return isText ? value + count(poison) : value;
  }

  const count = (text: string) => {
    proxy.poisoned += 1;
    return text;
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}

const inUrl = encodeURIComponent(poison);
const cleanUrl = (url: string): string => url.replaceAll(inUrl, '').replaceAll(inUrl.toLowerCase(), '');
const clean = (body: string): string => body.replaceAll(JSON.stringify(poison).slice(1, -1), '').replaceAll(poison, '');
