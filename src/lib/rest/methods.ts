import { AdocError, exitCodes, type PageOptions, type RequestOptions, type RestClient } from '@adoc/sdk';
import { hideRevealed } from '../secrets/revealed.js';
import { headerOf, readText, type TextAnswer } from './answer.js';
import type { Call, Method } from './call.js';
import type { Connection } from './connection.js';
import { createJsonGuard } from './json-guard.js';
import { networkError } from './network-error.js';
import { type Page, readPages } from './paging.js';
import { serviceUrl } from './services.js';

type JsonAnswer = Pick<TextAnswer, 'headers'> & { data: unknown };

/** What plugins see of a client: JSON, lists and streams. */
export function createMethods(call: Call, connection: Connection): RestClient {
  const base = serviceUrl(connection.organization, connection.service);

  const json = (method: Method, path: string, options: RequestOptions): Promise<JsonAnswer> =>
    call({ method, path, options, isJson: true }, async (answer) => {
      const { text, headers } = await readText(answer, { watch: createJsonGuard() });
      const data = text === '' ? undefined : read(text, base);
      connection.answered();
      return { data, headers };
    });

  return {
    get: async <R>(path: string, options: RequestOptions = {}) => (await json('GET', path, options)).data as R,
    send: async <R>(method: Method, path: string, options: RequestOptions = {}) =>
      (await json(method, path, options)).data as R,
    list: async <R>(path: string, options: RequestOptions = {}) =>
      pageOf<R>(await json('GET', path, options), base).elements,
    pages: <R>(path: string, options: PageOptions = {}) =>
      readPages<R>(async (query, signal) => pageOf(await json('GET', path, { ...options, query, signal }), base), {
        ...options,
        signal: anyOf(options.signal, connection.listing),
      }),
    stream: (path, options = {}) =>
      call({ method: 'GET', path, options, isJson: false }, async (answer) => {
        const { bodyStream } = await import('./body-stream.js');
        return bodyStream(answer, (fault) =>
          options.signal?.aborted ? options.signal.reason : networkError(fault, new URL(base), connection.proxy),
        );
      }),
  } satisfies RestClient;
}

function anyOf(...signals: (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

/** The continuation token is in a header or in the body, as each API does it; an empty one means the end. */
function pageOf<Element>({ data, headers }: JsonAnswer, base: string): Page<Element> {
  const body = data as Element[] | { value?: Element[]; continuationToken?: unknown } | null | undefined;
  const elements = Array.isArray(body) ? body : body?.value;
  if (!Array.isArray(elements)) throw notAList(`${base} answered with something else than a list.`);
  if (elements.includes(null as Element)) throw notAList(`${base} answered with a list that has holes.`);
  const token = headerOf({ headers }, 'x-ms-continuationtoken') || (Array.isArray(body) ? '' : body?.continuationToken);
  if (typeof token === 'object' && token !== null) throw notAList(`${base} names no place where the list goes on.`);
  return { elements, continuationToken: token ? String(token) : undefined };
}

const notAList = (message: string): AdocError =>
  new AdocError(message, { code: 'not-a-list', exitCode: exitCodes.unavailable });

function read(text: string, base: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AdocError(`${base} answered with something that is not JSON.`, {
      code: 'not-json',
      exitCode: exitCodes.unavailable,
      // Not the parser's words, which quote from the middle.
      reason: `It begins with: ${hideRevealed(text).slice(0, 100)}`,
    });
  }
}
