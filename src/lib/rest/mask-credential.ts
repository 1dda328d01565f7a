import { AdocError } from '@adoc/sdk';

/** Shorter ones would be found inside innocent words. */
const leastLength = 8;

/**
 * Replaces a credential in a server's own words: some servers, and proxies before them, repeat what they were sent.
 *
 * @param authorization value of the `Authorization` header
 */
export function maskCredential(authorization: string | undefined): (text: string) => string {
  const [scheme, encoded = ''] = authorization?.split(' ') ?? [];
  const password =
    scheme === 'Basic'
      ? Buffer.from(encoded, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
      : '';
  const secrets = [encoded.replace(/=+$/, ''), password].filter(({ length }) => length >= leastLength);
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return (text) => forms.reduce((shown, form) => shown.replaceAll(form, '***'), text);
}

/** The same error, in words that went through a mask. */
export function maskError(error: AdocError, mask: (text: string) => string): AdocError {
  const { message, code, exitCode, reason, suggestions } = error;
  return new AdocError(mask(message), { code: mask(code), exitCode, reason: reason && mask(reason), suggestions });
}
