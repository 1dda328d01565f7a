import { AdocError, exitCodes, type GlobalOptions } from '@adoc/sdk';
import { parseToken } from '../credentials/parse-token.js';
import { canAsk } from '../input/can-ask.js';
import { readHidden } from '../input/read-hidden.js';
import { readPipedLine } from '../input/read-piped-line.js';
import type { Machine } from '../machine.js';
import { Secret } from '../secrets/secret.js';

/**
 * The token to sign in with: from a hidden prompt on a terminal, else the first line of stdin. Never from the command
 * line, where every user of the machine could read it.
 * @throws AdocError (exit 2) when there is none, or what is there cannot be one
 */
export async function readToken(machine: Machine, options: GlobalOptions): Promise<Secret> {
  const isPiped = machine.stdin.isTTY !== true;
  if (!isPiped && !canAsk(machine, options)) throw cannotAsk();
  const text = isPiped ? await readPipedLine(machine.stdin) : await readHidden('Token:', machine);
  const token = parseToken(text, isPiped ? 'standard input' : 'the prompt');
  if (token !== undefined) return new Secret(token);
  throw new AdocError('No token was given.', {
    code: 'no-token',
    exitCode: exitCodes.usage,
    reason: isPiped ? 'Standard input is empty, or its first line is.' : undefined,
    suggestions: [
      'Pipe it in: printf %s "$TOKEN" | adoc devops login',
      'Or run adoc devops login on a terminal and paste it.',
    ],
  });
}

function cannotAsk(): AdocError {
  return new AdocError('The token cannot be asked for: --no-input is given, or the error output is not a terminal.', {
    code: 'no-input',
    exitCode: exitCodes.usage,
    suggestions: ['Pipe it in: printf %s "$TOKEN" | adoc devops login'],
  });
}
