import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request as it came, before anything is known about it. */
export interface Incoming {
  method: string;
  /** As the client sees it. */
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Reads a request to its end.
 * @param own Origin of the emulator, for a client that does not say whom it asks.
 * @returns undefined when it asks for nothing that is a URL.
 */
export async function readIncoming(request: IncomingMessage, own: URL): Promise<Incoming | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = 'GET', headers, url: target = '/' } = request;
  // A proxy is asked for a whole URL, a server for a path.
  const base = `${own.protocol}//${headers.host ?? own.host}`;
  const whole = target.startsWith('/') ? base + target : target;
  if (!URL.canParse(whole)) return undefined;
  return { method, headers, url: new URL(whole), body: Buffer.concat(chunks) };
}

/** What a request does: `X-HTTP-Method-Override` goes for clients that can only post, and HEAD asks what GET asks. */
export function effectiveMethod({ method, headers }: Incoming): string {
  const override = headers['x-http-method-override'];
  const meant = method === 'POST' && typeof override === 'string' ? override.trim().toUpperCase() : method;
  return meant === 'HEAD' ? 'GET' : meant;
}
