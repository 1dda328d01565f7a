import { AdocError, exitCodes } from '@adoc/sdk';

const certificateCodes =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|CERT_|ERR_TLS_CERT|ERR_SSL_|EPROTO|HOSTNAME_MISMATCH|ERR_TLS)/;

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

  if (/^ERR_PROXY|Bad response: 4\d\d|Bad response: 5\d\d/.test(`${code} ${message}`) || /proxy/i.test(message)) {
    return build(`The proxy ${proxy ?? ''} does not let adoc reach ${host}.`, 'proxy', [
      'Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY, and the proxy’s user and password.',
    ]);
  }
  if (certificateCodes.test(code)) {
    return build(`The certificate of ${host} is not trusted.`, 'certificate', [
      'If your company or Server uses its own authority: adoc devops configure --defaults ca=FILE.pem, or set NODE_EXTRA_CA_CERTS.',
    ]);
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return build(`The name ${host} cannot be found${way}.`, 'name-not-found', [
      'Check the spelling of the organization’s URL and your connection.',
    ]);
  }
  if (code === 'ETIMEDOUT') {
    return build(`${host} does not answer${way}.`, 'timeout', [
      'Check your connection, proxy or VPN.',
      'ADOC_TIMEOUT sets the seconds to wait (30).',
    ]);
  }
  return build(`${host} cannot be reached${way}.`, 'unreachable', ['Check your connection, proxy or VPN.']);
}
