import { AdocError, exitCodes, type GlobalOptions, type Organization } from '@adoc/sdk';
import { parseToken } from '../credentials/parse-token.js';
import { canAsk } from '../input/can-ask.js';
import { readHidden } from '../input/read-hidden.js';
import { readPipedLine } from '../input/read-piped-line.js';
import type { Machine } from '../machine.js';
import { Secret } from '../secrets/secret.js';

interface Ask {
  /** Named in what to type next. */
  organization: Organization | undefined;
  options: GlobalOptions;
}

/**
 * The token to sign in with: from a hidden prompt on a terminal, else the first line of stdin. Never from the command
 * line, where every user of the machine could read it.
 * @throws AdocError (exit 2) when there is none, or what is there cannot be one
 */
export async function readToken(machine: Machine, { organization, options }: Ask): Promise<Secret> {
  const command = ['adoc devops login', ...(organization ? [`--organization ${organization.url}`] : [])].join(' ');
  const isPiped = machine.stdin.isTTY !== true;
  if (!isPiped && !canAsk(machine, options)) throw cannotAsk(command);
  const text = isPiped ? await readPipedLine(machine.stdin) : await readHidden('Token:', machine);
  const token = parseToken(text, isPiped ? 'standard input' : 'the prompt');
  if (token !== undefined) return new Secret(token);
  throw new AdocError('No token was given.', {
    code: 'no-token',
    exitCode: exitCodes.usage,
    reason: isPiped ? 'Standard input is empty, or its first line is.' : 'Nothing was entered.',
    suggestions: isPiped
      ? [`Pipe it in: printf %s "$TOKEN" | ${command}`, `Or run ${command} on a terminal and paste it.`]
      : [`Run ${command} again and paste the token: it is not shown.`],
  });
}

function cannotAsk(command: string): AdocError {
  return new AdocError('The token cannot be asked for: --no-input is given, or the error output is not a terminal.', {
    code: 'no-input',
    exitCode: exitCodes.usage,
    suggestions: [`Pipe it in: printf %s "$TOKEN" | ${command}`],
  });
}
