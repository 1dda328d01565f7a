import type { RestClient } from '@adoc/sdk';
import type { Got } from 'got';
import type { Answer } from './answer.js';
import { type Attempt, createCall } from './call.js';
import type { Connection } from './connection.js';
import { maskCredential } from './mask-credential.js';
import { createMethods } from './methods.js';
import { answerLine, requestLine } from './trace.js';

/** An authenticated client for one service of one organization. This file is the one owner of got. */
export async function createClient(connection: Connection): Promise<RestClient> {
  const { got } = await import('got');
  return createMethods(createCall(connection, createAttempt(configure(got, connection), connection)), connection);
}

function createAttempt(got: Got, { clock, signature, route, timeout, trace }: Connection): Attempt {
  const mask = maskCredential(signature?.authorization());
  return async (url, { method, options, isJson }) => {
    const started = clock.now();
    trace(requestLine(method, url));
    const stream = got.stream(route(url), {
      method,
      headers: {
        accept: isJson ? 'application/json' : '*/*',
        ...(signature ? { authorization: signature.authorization() } : {}),
        ...(options.body === undefined ? {} : { 'content-type': options.contentType ?? 'application/json' }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    // The library waits for a body to be written, except where a method cannot have one.
    if (options.body === undefined && method !== 'GET') stream.end();
    // A body nobody reads to its end may still fail later; that must not end the process.
    stream.on('error', () => undefined);
    // The library counts from the socket on; a proxy that says nothing never gives it one.
    const deadline = setTimeout(() => stream.destroy(new Late(timeout)), Math.min(2 * timeout * 1000, 2 ** 31 - 1));
    const { statusCode, headers } = await new Promise<{ statusCode: number; headers: Answer['headers'] }>(
      (resolve, reject) => void stream.once('response', resolve).once('error', reject).once('close', reject),
    ).finally(() => clearTimeout(deadline));
    trace(mask(answerLine(statusCode, headers, clock.now() - started)));
    return { status: statusCode, headers, body: stream };
  };
}

/** Neither connected nor answered within both of their limits. */
class Late extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(timeout: number) {
    super(`No connection and no answer within ${2 * timeout} s`);
  }
}

function configure(got: Got, { timeout, agents, certificates, userAgent }: Connection): Got {
  const limit = timeout * 1000;
  return got.extend({
    headers: { 'user-agent': userAgent, 'x-tfs-fedauthredirect': 'Suppress' },
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    timeout: { lookup: limit, connect: limit, secureConnect: limit, socket: limit, response: limit },
    ...(agents ? { agent: agents } : {}),
    ...(certificates ? { https: { certificateAuthority: certificates } } : {}),
  });
}
