import { findTokenVariable } from '../credentials/environment.js';
import type { Local } from '../local.js';

/** What to tell a person where there is no organization to show: nobody has signed in, or a token lacks its organization. */
export async function explainNothing({ machine, accounts }: Local): Promise<string> {
  const variable = findTokenVariable(machine.env);
  const hasDefault = (await (await accounts()).find(null)) !== undefined;
  if (!variable && !hasDefault) return 'Nobody is signed in. To sign in: adoc devops login --organization URL';
  const token = variable ? `the token in ${variable}` : 'the default token';
  return `There is no organization to use ${token} with. To keep one: adoc devops configure --defaults organization=URL`;
}
