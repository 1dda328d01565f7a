import {
  AdocError,
  exitCodes,
  type Organization,
  type RequestOptions,
  type RestClient,
  type ServiceName,
} from '@adoc/sdk';
import type { Agents, Got, Method } from 'got';
import type { Clock } from '../machine.js';
import { type Answer, headerOf, readText } from './answer.js';
import { type ApiVersions, lowerVersion, maximumFrom } from './api-versions.js';
import { exchange } from './exchange.js';
import { networkError } from './network-error.js';
import { type Page, readPages } from './paging.js';
import { requestUrl } from './request-url.js';
import { responseError } from './response-error.js';
import { serviceUrl } from './services.js';
import type { Throttle } from './throttle.js';
import { answerLine, requestLine } from './trace.js';

/** What a request is signed with. */
export interface Signature {
  /** Value of the `Authorization` header. */
  authorization(): string;
  /** Names the credential in messages: `the token in ADOC_TOKEN`. */
  name: string;
  /** What to do when it is rejected. */
  remedies: string[];
}

export interface Connection {
  organization: Organization;
  service: ServiceName;
  /** Undefined: anonymous. */
  signature: Signature | undefined;
  userAgent: string;
  /** Seconds for connecting, and for the first byte of an answer. */
  timeout: number;
  agents: Agents | undefined;
  /** The proxy's name, for messages. */
  proxy: string | undefined;
  certificates: string[] | undefined;
  clock: Clock;
  throttle: Throttle;
  versions: ApiVersions;
  /** Last thing before the socket: where a request really goes. Everything earlier sees the real name. */
  route(url: URL): URL;
  trace(line: string): void;
}

interface Call {
  method: Method;
  path: string;
  options: RequestOptions;
  accept: string;
}

/** The one owner of got: an authenticated client for one service of one organization. */
export async function createClient(connection: Connection): Promise<RestClient> {
  const { got } = await import('got');
  const instance = configure(got, connection);
  const base = serviceUrl(connection.organization, connection.service);

  async function call<Result>(request: Call, read: (answer: Answer) => Promise<Result>): Promise<Result> {
    const { options } = request;
    const origin = new URL(base).origin;
    const wanted = options.apiVersion ?? '7.1';
    const isServer = connection.organization.deployment === 'server';
    const version = lowerVersion(wanted, isServer ? await connection.versions.find(origin) : undefined);
    try {
      return await send(request, version, read);
    } catch (error) {
      const maximum = maximumFrom(error, version);
      if (!maximum) throw error;
      await connection.versions.remember(origin, maximum);
      return send(request, lowerVersion(wanted, maximum), read);
    }
  }

  function send<Result>(request: Call, version: string, read: (answer: Answer) => Promise<Result>): Promise<Result> {
    const { method, options } = request;
    const url = requestUrl(base, request.path, { ...options.query, 'api-version': version });
    const { organization, signature, proxy } = connection;
    const asked = {
      organization,
      method,
      url,
      credential: signature?.name,
      remedies: signature?.remedies ?? [],
      subject: options.subject,
    };
    return exchange({
      method,
      attempt: () => attempt(url, request),
      read,
      refused: (answer) => responseError(answer, asked),
      faulted: (fault) => networkError(fault, url, proxy),
      throttle: connection.throttle,
      now: () => connection.clock.now(),
      signal: options.signal,
    });
  }

  async function attempt(url: URL, { method, options, accept }: Call): Promise<Answer> {
    const started = connection.clock.now();
    connection.trace(requestLine(method, url));
    const headers: Record<string, string> = { accept };
    if (connection.signature) headers.authorization = connection.signature.authorization();
    if (options.body !== undefined) headers['content-type'] = options.contentType ?? 'application/json';
    const stream = instance.stream(connection.route(url), {
      method,
      headers,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    // A body nobody reads to its end may still fail later; that must not end the process.
    stream.on('error', () => undefined);
    const response = await new Promise<{ statusCode: number; headers: Answer['headers'] }>((resolve, reject) => {
      stream.once('response', resolve).once('error', reject);
    });
    connection.trace(answerLine(response.statusCode, response.headers, connection.clock.now() - started));
    return { status: response.statusCode, headers: response.headers, body: stream };
  }

  async function json(
    method: Method,
    path: string,
    options: RequestOptions,
  ): Promise<{ data: unknown; headers: Answer['headers'] }> {
    return call({ method, path, options, accept: 'application/json' }, async (answer) => {
      const { text, headers } = await readText(answer);
      return { data: text === '' ? undefined : parseJson(text, base), headers };
    });
  }

  async function page<Element>(path: string, options: RequestOptions): Promise<Page<Element>> {
    const { data, headers } = await json('GET', path, options);
    const body = data as Element[] | { value?: Element[]; continuationToken?: string } | undefined;
    if (Array.isArray(body))
      return { elements: body, continuationToken: headerOf({ headers }, 'x-ms-continuationtoken') };
    const continuationToken = headerOf({ headers }, 'x-ms-continuationtoken') ?? body?.continuationToken;
    return { elements: body?.value ?? [], continuationToken: continuationToken || undefined };
  }

  return {
    get: async <R>(path: string, options: RequestOptions = {}) => (await json('GET', path, options)).data as R,
    send: async <R>(method: Method, path: string, options: RequestOptions = {}) =>
      (await json(method, path, options)).data as R,
    pages: <R>(path: string, options = {}) => readPages<R>((query) => page(path, { ...options, query }), options),
    stream: (path, options = {}) =>
      call({ method: 'GET', path, options, accept: '*/*' }, async (answer) => answer.body),
  } satisfies RestClient;
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

function parseJson(text: string, base: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AdocError(`${base} answered with something that is not JSON.`, {
      code: 'not-json',
      exitCode: exitCodes.unavailable,
      reason: (error as Error).message.slice(0, 200),
    });
  }
}
