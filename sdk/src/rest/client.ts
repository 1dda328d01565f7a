import type { Readable } from 'node:stream';

/** The services of Azure DevOps, each with a host of its own in the cloud; on a Server all live under the collection. */
export type ServiceName =
  | 'core'
  | 'graph'
  | 'entitlements'
  | 'release'
  | 'extensions'
  | 'feeds'
  | 'packages'
  | 'search'
  | 'audit'
  | 'analytics';

export interface RequestOptions {
  /** `7.1`, or `7.1-preview.1` where the resource is in preview. Default `7.1`; lowered by itself for older servers. */
  apiVersion?: string;
  /** Query parameters; `undefined` ones are left out. */
  query?: Record<string, string | number | boolean | undefined>;
  /** Sent as JSON. */
  body?: unknown;
  /** Of the body. Default `application/json`; JSON Patch wants `application/json-patch+json`. */
  contentType?: string;
  /** What form a stream is wanted in, where there are several: `application/zip`. */
  accept?: string;
  /** Cuts the request short; what is thrown then is its reason. Ctrl-C ends the command by itself. */
  signal?: AbortSignal;
  /** What is being asked for, for the message of a 404: `repository "web"`. */
  subject?: string;
}

export interface PageOptions extends RequestOptions {
  /** Stop after this many elements. Default: all of them. */
  limit?: number;
  /** Elements a request asks for by `$top`. Default: the server's own page size. */
  pageSize?: number;
  /** Elements to leave out at the beginning; only where pages are counted with `skip`. Default: none. */
  skip?: number;
  /** `token` follows `x-ms-continuationtoken`; `skip` counts with `$top` and `$skip` (100 at a time). Default `token`. */
  by?: 'token' | 'skip';
}

/**
 * An authenticated connection to one service of one organization. Paths are relative to the service:
 * a client cannot be made to carry its credential to another host.
 * Every method throws an AdocError that names what the server answered.
 */
export interface RestClient {
  get<R>(path: string, options?: RequestOptions): Promise<R>;
  send<R>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, options?: RequestOptions): Promise<R>;
  /** The elements of a list that comes in one answer. */
  list<R>(path: string, options?: RequestOptions): Promise<R[]>;
  /** The elements of a list, page after page, until the end or the limit. Nothing is asked for before it is iterated; then the next page is on its way while one is read. */
  pages<R>(path: string, options?: PageOptions): AsyncIterable<R>;
  /** The body as it arrives, for logs, artifacts and attachments: never whole in memory. */
  stream(path: string, options?: RequestOptions): Promise<Readable>;
}
