import { AdocError, exitCodes } from '@adoc/sdk';
import { certificateError, isCertificateFault } from './certificate-error.js';

/** A handshake that fails for another reason than the certificate. */
const isTlsFault = (code: unknown): boolean => /^(ERR_SSL_|EPROTO|ERR_TLS)/.test(String(code));
/** The connection was there, and ended before its time. */
const isBroken = (code: string): boolean => /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|Z_BUF_ERROR)$/.test(code);
/** What came was not HTTP, or not compressed as it said. */
const isGibberish = (code: string): boolean => /^(HPE_|Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_INVALID)/.test(code);

/** Whether it will be the same the next time: a certificate, a name nobody knows, a proxy that wants another password. Whoever has waited for silence to end has waited enough. */
export function isLastingFault(fault: unknown): boolean {
  const { code, message } = fault as { code?: unknown; message?: unknown };
  return (
    isCertificateFault(fault) ||
    isTlsFault(code) ||
    code === 'ENOTFOUND' ||
    code === 'ETIMEDOUT' ||
    /^Bad response: 407/.test(String(message))
  );
}

/** Turns a fault of the connection into an error (exit 5) that says which part of the way failed. */
export function networkError(cause: unknown, url: URL, proxy: string | undefined): AdocError {
  const { code = '', message } = cause as { code?: string; message: string };
  const host = url.host;
  const way = proxy ? ` through the proxy ${proxy}` : '';
  const build = (what: string, kind: string, suggestions: string[]) =>
    // Only the words of the cause: the error of the HTTP library carries the request, and with it the credential.
    new AdocError(what, {
      code: kind,
      exitCode: exitCodes.unavailable,
      reason: code && !message.includes(code) ? `${message} (${code})` : message,
      suggestions,
    });

  const isUnknownName = code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  if (proxy && isUnknownName) {
    // Names behind a proxy are looked up by the proxy: the one that is missing here is its own.
    return build(`The name of the proxy ${proxy} cannot be found.`, 'proxy', ['Check HTTPS_PROXY and HTTP_PROXY.']);
  }
  if (proxy && (code.startsWith('ERR_PROXY') || /^(Bad response: [45]\d\d|Proxy timeout)/.test(message))) {
    return build(`The proxy ${proxy} does not let adoc reach ${host}.`, 'proxy', [
      'Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY, and the proxy’s user and password.',
    ]);
  }
  if (isCertificateFault(cause)) {
    const { what, suggestion } = certificateError(code, host);
    return build(what, 'certificate', [suggestion]);
  }
  if (isTlsFault(code)) {
    return build(`No encrypted connection with ${host} comes about${way}.`, 'no-encryption', [
      'Check the address: http and https have ports of their own.',
    ]);
  }
  if (isUnknownName) {
    return build(`The name ${host} cannot be found.`, 'name-not-found', [
      'Check the spelling of the organization’s URL and your connection.',
    ]);
  }
  if (code === 'ETIMEDOUT') {
    return build(`${host} does not answer${way}.`, 'timeout', [
      'Check your connection, proxy or VPN.',
      'ADOC_TIMEOUT sets the seconds to wait (30).',
    ]);
  }
  if (isBroken(code)) {
    return build(`The connection with ${host} broke off${way}.`, 'unreachable', [
      'Try again.',
      'Check your connection, proxy or VPN.',
    ]);
  }
  if (isGibberish(code)) {
    return build(`${host} sends something that is not HTTP${way}.`, 'not-http', [
      'Check the address and its port, and what is in between: a proxy or VPN.',
    ]);
  }
  return build(`${host} cannot be reached${way}.`, 'unreachable', ['Check your connection, proxy or VPN.']);
}
