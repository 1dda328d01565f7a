const codes = /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|CERT_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/;

/** Whether the other side showed a certificate that is not accepted: it will show the same the next time. */
export function isCertificateFault(fault: unknown): boolean {
  return codes.test(String((fault as { code?: unknown }).code));
}

/** What is wrong with the certificate of a host. The advice is never to switch the check off. */
export function certificateError(code: string, host: string): { what: string; suggestion: string } {
  const clock = 'Check the clock of this machine, and tell whoever runs the server.';
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return { what: `The certificate of ${host} has expired.`, suggestion: clock };
    case 'CERT_NOT_YET_VALID':
      return { what: `The certificate of ${host} is not valid yet.`, suggestion: clock };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return {
        what: `The certificate of ${host} is for another name.`,
        suggestion: 'Use the name that the certificate is for, or tell whoever runs the server.',
      };
    default:
      return {
        what: `The certificate of ${host} is not trusted.`,
        suggestion:
          'If your company or Server uses its own authority: adoc devops configure --defaults ca=FILE.pem, or set NODE_EXTRA_CA_CERTS.',
      };
  }
}
