import { AdocError, exitCodes } from '@adoc/sdk';
import { nameOfSecret } from './name-of-secret.js';
import { secretVariable } from './secret-variable.js';

/**
 * The value of a secret that a run is given.
 * @param ask gives what is piped in, or typed unseen
 * @throws AdocError (exit 2) when nobody gives one
 */
export async function readRunSecret(
  word: string,
  ask: (label: string) => Promise<string | undefined>,
): Promise<string> {
  const name = nameOfSecret(word);
  const value = process.env[secretVariable(name)] || (await ask(`Value of ${name}:`));
  if (value) return value;
  throw new AdocError(`No value is given for the secret variable "${name}".`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`Put it into ${secretVariable(name)}, or pipe it in.`],
  });
}
