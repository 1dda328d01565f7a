import type { RequestOptions } from '@adoc/sdk';
import { hideInError } from '../secrets/hide-in-error.js';
import type { Answer } from './answer.js';
import { lowerVersion, maximumFrom } from './api-versions.js';
import type { Connection } from './connection.js';
import { exchange } from './exchange.js';
import { networkError } from './network-error.js';
import { requestUrl } from './request-url.js';
import { responseError } from './response-error.js';
import { serviceUrl } from './services.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request as a command asks for it. */
export interface Request {
  method: Method;
  /** Relative to the service. */
  path: string;
  options: RequestOptions;
  /** JSON is due: a web page instead of it means "sign in first". Otherwise the body may be anything. */
  isJson: boolean;
}

/** Sends a request once. */
export type Attempt = (url: URL, request: Request) => Promise<Answer>;

/** Sends a request until it is answered, and reads the answer. */
export type Call = <Result>(request: Request, read: (answer: Answer) => Promise<Result>) => Promise<Result>;

/** Adds to a single attempt what every request needs: repetition, throttling, errors that explain, and older API versions for older Servers. */
export function createCall(connection: Connection, attempt: Attempt): Call {
  const { organization, service, signature, proxy, versions } = connection;
  const base = serviceUrl(organization, service);
  const { origin } = new URL(base);

  const send = <Result>(request: Request, version: string, read: (answer: Answer) => Promise<Result>) => {
    const { method, path, options, isJson } = request;
    const url = requestUrl(base, path, { ...options.query, 'api-version': version });
    const { name: credential, kind, remedies = [] } = signature ?? {};
    const asked = { organization, method, url, credential, kind, remedies, subject: options.subject };
    return exchange({
      method,
      isJson,
      attempt: () => attempt(url, request),
      read,
      refused: (answer) => hideInError(responseError(answer, asked)),
      rejected: async () => signature?.rejected?.(),
      faulted: (fault) => networkError(fault, url, proxy),
      throttle: connection.throttle,
      now: () => connection.clock.now(),
      signal: options.signal,
    });
  };

  return async (request, read) => {
    const wanted = request.options.apiVersion ?? '7.1';
    // Azure DevOps Services knows every version that we know.
    const maximum = organization.deployment === 'server' ? await versions.find(origin) : undefined;
    const version = lowerVersion(wanted, maximum);
    try {
      return await send(request, version, read);
    } catch (error) {
      const known = maximumFrom(error, version);
      if (!known) throw error;
      if (organization.deployment === 'server') await versions.remember(origin, known);
      return send(request, lowerVersion(wanted, known), read);
    }
  };
}
