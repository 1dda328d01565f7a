import { AdocError, exitCodes } from '@adoc/sdk';
import { secretVariable } from './secret-variable.js';

/**
 * The value of a secret that a run is given.
 * @param ask gives what is piped in, or typed unseen
 * @throws AdocError (exit 2) when nobody gives one
 */
export async function readRunSecret(
  name: string,
  ask: (label: string) => Promise<string | undefined>,
): Promise<string> {
  if (name.includes('=')) throw onCommandLine(name.replace(/=.*/s, ''));
  const value = process.env[secretVariable(name)] || (await ask(`Value of ${name}:`));
  if (value) return value;
  throw new AdocError(`No value is given for the secret variable "${name}".`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`Put it into ${secretVariable(name)}, or pipe it in.`],
  });
}

const onCommandLine = (name: string): AdocError =>
  new AdocError(`The value of the secret variable "${name}" does not belong on the command line.`, {
    code: 'secret-on-command-line',
    exitCode: exitCodes.usage,
    reason: 'Other programs and users can read command lines, and shells write them down.',
    suggestions: [`Give the name alone, and put the value into ${secretVariable(name)}, or pipe it in.`],
  });
