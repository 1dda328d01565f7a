import { AdocError, exitCodes } from '@adoc/sdk';
import { secretVariable } from './secret-variable.js';

/** The name of a secret, as a command line gives it. @throws AdocError (exit 2), without the value, where one stands behind it */
export function nameOfSecret(word: string): string {
  if (!word.includes('=')) return word;
  const name = word.replace(/=.*/s, '');
  throw new AdocError(`The value of the secret variable "${name}" does not belong on the command line.`, {
    code: 'secret-on-command-line',
    exitCode: exitCodes.usage,
    reason: 'Other programs and users can read command lines, and shells write them down.',
    suggestions: [`Give the name alone, and put the value into ${secretVariable(name)}, or pipe it in.`],
  });
}
