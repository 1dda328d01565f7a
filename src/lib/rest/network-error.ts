import { AdocError, exitCodes } from '@adoc/sdk';

const certificateCodes =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|CERT_|ERR_TLS_CERT|ERR_SSL_|EPROTO|HOSTNAME_MISMATCH|ERR_TLS)/;

/** Whether the other side showed a certificate that is not trusted: it will show the same the next time. */
function isCertificateFault(fault: unknown): boolean {
  return certificateCodes.test(String((fault as { code?: unknown }).code));
}

/** Whether it will be the same the next time: a certificate, a name nobody knows, a proxy that wants another password. Whoever has waited for silence to end has waited enough. */
export function isLastingFault(fault: unknown): boolean {
  const { code, message } = fault as { code?: unknown; message?: unknown };
  return (
    isCertificateFault(fault) ||
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
    return build(`The certificate of ${host} is not trusted.`, 'certificate', [
      'If your company or Server uses its own authority: adoc devops configure --defaults ca=FILE.pem, or set NODE_EXTRA_CA_CERTS.',
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
  return build(`${host} cannot be reached${way}.`, 'unreachable', ['Check your connection, proxy or VPN.']);
}
