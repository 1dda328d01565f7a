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
  try {
    const text = await readFile(file, 'utf8');
    const [certificate] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(text) ?? [];
    if (!certificate) throw new Error('There is no certificate in PEM form in it.');
    const key = createPrivateKey({ key: text, ...(password ? { passphrase: password } : {}) });
    return {
      thumbprintSha256: new X509Certificate(certificate).fingerprint256.replaceAll(':', ''),
      privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      x5c: certificate,
    };
  } catch (error) {
    throw new AdocError(`The certificate file cannot be used: ${file}`, {
      code: 'invalid-certificate',
      exitCode: exitCodes.usage,
      reason: (error as Error).message,
      suggestions: ['A PFX file becomes a PEM file by: openssl pkcs12 -in FILE.pfx -out FILE.pem -nodes'],
    });
  }
}
