import { realpath } from 'node:fs/promises';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import { allows } from './allow-list.js';
import { readPolicy } from './policy.js';
import type { Wanted } from './wanted.js';

/**
 * Every list has to let it in: that of each machine file and that of the settings. Settings can only narrow it down.
 * @throws AdocError exit 4 when one does not, or when a list is there and cannot be understood
 */
export async function checkAllowed(
  { machine, settings }: Pick<Local, 'machine' | 'settings'>,
  wanted: Wanted,
): Promise<void> {
  const meant = 'path' in wanted ? { ...wanted, path: await realpath(wanted.path).catch(() => wanted.path) } : wanted;
  for (const file of machine.policyFiles) {
    const list = await readPolicy(file);
    if (list && !allows(list, meant)) throw refusal(wanted, `the policy of this machine (${file})`, list);
  }
  const list = (await settings())['plugins.allow']?.split(',');
  if (list && !allows(list, meant)) throw refusal(wanted, 'the setting plugins.allow', list);
}

function refusal(wanted: Wanted, by: string, list: readonly string[]): AdocError {
  const what = 'name' in wanted ? wanted.name : 'url' in wanted ? wanted.url : wanted.path;
  return new AdocError(`${what} may not be installed here.`, {
    code: 'plugin-not-allowed',
    exitCode: exitCodes.notAllowed,
    reason: `${by.charAt(0).toUpperCase()}${by.slice(1)} allows only: ${list.join(', ') || 'nothing'}`,
    suggestions: by.startsWith('the setting')
      ? ['adoc devops configure --defaults plugins.allow=@SCOPE,…']
      : ['Ask whoever administers this machine.'],
  });
}
