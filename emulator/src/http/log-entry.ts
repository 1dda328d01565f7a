import { readCredential } from '../auth/credential.js';
import { isKnownHost } from './address.js';
import type { Answer } from './answer.js';
import type { Incoming } from './incoming.js';
import { loggedBody } from './logged-body.js';
import type { LoggedRequest } from './request-log.js';

/** Never logged, because they are or hold credentials. */
const SECRET_HEADERS = ['authorization', 'proxy-authorization', 'cookie', 'x-identity-header'];

/**
 * What the log shows of a request.
 * @param given Undefined when the connection was dropped without an answer.
 * @param origin Of the emulator, under which the log names every host.
 */
export function logEntry(
  { method, url, headers, body }: Incoming,
  given: Answer | undefined,
  origin: string,
): LoggedRequest {
  const shown = plain(headers);
  for (const name of SECRET_HEADERS) delete shown[name];
  const resHeaders = plain(given?.headers ?? {});
  const name = isKnownHost(url.hostname) && url.hostname !== 'dev.azure.com' ? `/_host/${url.hostname}` : '';
  return {
    method,
    url: origin + name + url.pathname + url.search,
    headers: shown,
    body: loggedBody(body, shown['content-type'] ?? ''),
    credential: readCredential(headers.authorization).kind,
    status: given?.status ?? 0,
    resHeaders,
    resBody: given ? loggedBody(given.body, resHeaders['content-type'] ?? '') : null,
  };
}

function plain(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
