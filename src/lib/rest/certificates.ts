import { readFile } from 'node:fs/promises';
import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * The authorities to trust: Node's own, those of `NODE_EXTRA_CA_CERTS`, and the file of the `ca` setting.
 * Undefined where the setting is absent: Node then does all of it by itself, and faster.
 */
export async function loadCertificates(
  file: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<string[] | undefined> {
  if (!file) return undefined;
  const { rootCertificates } = await import('node:tls');
  // A list of authorities replaces Node's, the extra ones included.
  const extra = env.NODE_EXTRA_CA_CERTS ? await readFile(env.NODE_EXTRA_CA_CERTS, 'utf8').catch(() => '') : '';
  return [...rootCertificates, ...(extra ? [extra] : []), await readAuthority(file)];
}

/** @throws AdocError (exit 2) when the file cannot be read, or holds no certificate */
export async function readAuthority(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new Error('there is no certificate in PEM form in it');
    return text;
  } catch (error) {
    throw new AdocError(`The certificate file of the setting ca cannot be used: ${file}`, {
      code: 'invalid-ca',
      exitCode: exitCodes.usage,
      reason: (error as Error).message,
      suggestions: [
        'Set another file: adoc devops configure --defaults ca=FILE.pem',
        'Clear it: adoc devops configure --defaults ca=',
      ],
    });
  }
}
