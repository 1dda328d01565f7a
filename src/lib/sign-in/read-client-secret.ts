import { AdocError, exitCodes, type GlobalOptions } from '@adoc/sdk';
import { findEntraVariable } from '../entra/environment.js';
import { canAsk } from '../input/can-ask.js';
import { readHidden } from '../input/read-hidden.js';
import { readPipedLine } from '../input/read-piped-line.js';
import type { Machine } from '../machine.js';

/**
 * The secret of an application: from the environment, else a pipe, else a hidden prompt.
 * @throws AdocError (exit 2) when there is none
 */
export async function readClientSecret(machine: Machine, options: GlobalOptions): Promise<string> {
  const fromEnvironment = await findEntraVariable(machine.env, 'clientSecret');
  if (fromEnvironment) return fromEnvironment;
  const isPiped = machine.stdin.isTTY !== true;
  const text = isPiped
    ? await readPipedLine(machine.stdin)
    : canAsk(machine, options)
      ? await readHidden('Client secret:', machine)
      : '';
  if (text.trim() !== '') return text.trim();
  throw new AdocError('No secret of the application was given.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [
      'Put it into ARM_CLIENT_SECRET or AZURE_CLIENT_SECRET, or pipe it in.',
      'Or sign in with a certificate: --certificate FILE.pem',
    ],
  });
}
