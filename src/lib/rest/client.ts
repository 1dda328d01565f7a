import type { RestClient } from '@adoc/sdk';
import type { Got } from 'got';
import { hideRevealed } from '../secrets/revealed.js';
import type { Answer } from './answer.js';
import { type Attempt, createCall } from './call.js';
import type { Connection } from './connection.js';
import { createMethods } from './methods.js';
import { signalOfRequest } from './signal-of-request.js';
import { answerLine, requestLine } from './trace.js';
import type { Wire } from './wire.js';

/** A request as it goes out. */
export interface Outgoing {
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Sends a request once, as it is, and gives the answer whatever its status. */
export type Send = (url: URL, request: Outgoing) => Promise<Answer>;

/** An authenticated client for one service of one organization. This file is the one owner of got. */
export async function createClient(connection: Connection): Promise<RestClient> {
  const send = await createSender({ ...connection, trace: (line) => connection.trace(hideRevealed(line)) });
  return createMethods(createCall(connection, createAttempt(send, connection)), connection);
}

function createAttempt(send: Send, { signature }: Connection): Attempt {
  return (url, { method, options, isJson }) =>
    send(url, {
      method,
      headers: {
        'x-tfs-fedauthredirect': 'Suppress',
        accept: isJson ? 'application/json' : (options.accept ?? '*/*'),
        ...(signature ? { authorization: signature.authorization() } : {}),
        ...(options.body === undefined ? {} : { 'content-type': options.contentType ?? 'application/json' }),
      },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
    });
}

/** Sends requests that are no calls of a service: to find out about a tenant, and to sign in. */
export async function createSender(wire: Wire): Promise<Send> {
  const { got } = await import('got');
  const { clock, route, timeout, trace } = wire;
  const client = configure(got, wire);
  return async (url, { method, headers, body, signal }) => {
    const started = clock.now();
    trace(requestLine(method, url));
    const own = signal && signalOfRequest(signal);
    const stream = client.stream(route(url), {
      method: method as 'GET',
      headers,
      ...(body === undefined ? {} : { body }),
      ...(own ? { signal: own.signal } : {}),
    });
    own?.releaseAfter(stream);
    // The library waits for a body to be written, except where a method cannot have one.
    if (body === undefined && method !== 'GET') stream.end();
    // A body nobody reads to its end may still fail later; that must not end the process.
    stream.on('error', () => undefined);
    // The library counts from the socket on; a proxy that says nothing never gives it one.
    const deadline = setTimeout(() => stream.destroy(new Late(timeout)), Math.min(2 * timeout * 1000, 2 ** 31 - 1));
    const answer = await new Promise<{ statusCode: number; headers: Answer['headers'] }>(
      (resolve, reject) => void stream.once('response', resolve).once('error', reject).once('close', reject),
    ).finally(() => clearTimeout(deadline));
    trace(answerLine(answer.statusCode, answer.headers, clock.now() - started));
    const limits = { patience: timeout * 1000, bytes: wire.answerLimit };
    return { status: answer.statusCode, headers: answer.headers, body: stream, limits };
  };
}

/** Neither connected nor answered within both of their limits. */
class Late extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(timeout: number) {
    super(`No connection and no answer within ${2 * timeout} s`);
  }
}

function configure(got: Got, { timeout, agents, certificates, userAgent }: Wire): Got {
  const limit = timeout * 1000;
  return got.extend({
    headers: { 'user-agent': userAgent },
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    // No limit of the socket's: it would count the time of whoever reads a log, too. Those of the body are counted where it is read.
    timeout: { lookup: limit, connect: limit, secureConnect: limit, send: limit, response: limit },
    ...(agents ? { agent: agents } : {}),
    ...(certificates ? { https: { certificateAuthority: certificates } } : {}),
  });
}
