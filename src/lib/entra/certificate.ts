import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AdocError, exitCodes } from '@adoc/sdk';

/** A certificate with its private key, in the form that the identity library takes. */
export interface ClientCertificate {
  /** Hexadecimal. */
  thumbprintSha256: string;
  /** PEM. */
  privateKey: string;
  /** The certificate itself, for applications that trust an issuer instead of a thumbprint. */
  x5c: string;
}

/**
 * Reads a PEM file that holds certificate and private key.
 * @param password of an encrypted key
 * @throws AdocError (exit 2) when it cannot be read, or lacks one of them
 */
export async function readCertificate(file: string, password?: string): Promise<ClientCertificate> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw unusable(file, error.message);
  });
  return parseCertificate(text, file, password);
}

/**
 * @param text PEM with certificate and private key
 * @param from the file or variable it is from, for the message
 * @param password of an encrypted key
 * @throws AdocError (exit 2) when it lacks one of them
 */
export function parseCertificate(text: string, from: string, password?: string): ClientCertificate {
  try {
    const [certificate] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(text) ?? [];
    if (!certificate) throw new Error('There is no certificate in PEM form in it.');
    const key = createPrivateKey({ key: text, ...(password ? { passphrase: password } : {}) });
    return {
      thumbprintSha256: new X509Certificate(certificate).fingerprint256.replaceAll(':', ''),
      privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      x5c: certificate,
    };
  } catch (error) {
    throw unusable(from, (error as Error).message);
  }
}

const unusable = (from: string, reason: string): AdocError =>
  new AdocError(`The certificate cannot be used: ${from}`, {
    code: 'invalid-certificate',
    exitCode: exitCodes.usage,
    reason,
    suggestions: ['A PFX file becomes a PEM file by: openssl pkcs12 -in FILE.pfx -out FILE.pem -nodes'],
  });
