import { AdocError, exitCodes, type GlobalOptions, type Organization } from '@adoc/sdk';
import { canAsk } from '../input/can-ask.js';
import { readHidden } from '../input/read-hidden.js';
import { readPipedLine } from '../input/read-piped-line.js';
import type { Machine } from '../machine.js';
import { Secret } from '../secrets/secret.js';
import type { Given } from './given.js';

interface Ask {
  organization: Organization | undefined;
  /** `DOMAIN\user` too. */
  username: string | undefined;
  options: GlobalOptions;
}

/**
 * The password to sign in to a Server with: from a hidden prompt on a terminal, else the first line of stdin, blanks and all.
 * @throws AdocError (exit 2) without a user name, for Azure DevOps Services, and when there is no password
 */
export async function readPassword(machine: Machine, { organization, username, options }: Ask): Promise<Given> {
  if (organization?.deployment !== 'server') throw notForServices(organization);
  if (!username) throw usage('--auth-type basic needs --username.', [`--username 'DOMAIN\\user'`]);
  // Basic authentication ends the user name at the first colon.
  if (username.includes(':')) throw usage('A user name has no colon.', [`--username 'DOMAIN\\user'`]);
  const command = `adoc devops login --organization ${organization.url} --auth-type basic --username '${username}'`;
  const isPiped = machine.stdin.isTTY !== true;
  if (!isPiped && !canAsk(machine, options)) {
    throw usage('The password cannot be asked for: --no-input is given, or the error output is not a terminal.', [
      `Pipe it in: printf %s "$PASSWORD" | ${command}`,
    ]);
  }
  const password = isPiped ? await readPipedLine(machine.stdin) : await readHidden(`Password of ${username}:`, machine);
  if (password === '') throw usage('No password was given.', [`Pipe it in: printf %s "$PASSWORD" | ${command}`]);
  return { kind: 'basic', secret: new Secret(password), user: username };
}

function notForServices(organization: Organization | undefined): AdocError {
  return usage('--auth-type basic is for Azure DevOps Server only.', [
    ...(organization
      ? [`Azure DevOps Services takes no passwords: adoc devops login --organization ${organization.url}`]
      : ['Name the collection: --organization https://tfs.contoso.com/tfs/DefaultCollection']),
  ]);
}

const usage = (message: string, suggestions: string[]): AdocError =>
  new AdocError(message, { code: 'usage', exitCode: exitCodes.usage, suggestions });
