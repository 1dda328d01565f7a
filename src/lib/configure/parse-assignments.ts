import { AdocError, exitCodes } from '@adoc/sdk';
import { shortWords } from '../errors/short-words.js';
import type { SettingChanges } from '../settings/change-settings.js';
import { isSettingKey } from '../settings/is-setting-key.js';
import { settingKeys } from '../settings/setting-keys.js';

/**
 * Reads `name=value` words. Everything behind the first `=` is the value; an empty one, or a pair of quotes as az
 * documents it, clears the default.
 * @throws AdocError (exit 2) for a word that is none, and for a name that is not known
 */
export function parseAssignments(words: readonly string[]): SettingChanges {
  const changes: Record<string, string> = {};
  for (const word of words) {
    const [, name = '', value = ''] = /^\s*([^=]*?)\s*=(.*)$/s.exec(word) ?? [];
    if (name === '') throw refusal(`${JSON.stringify(shortWords([word]))} is not of the form name=value.`);
    if (!isSettingKey(name)) throw refusal(`There is no default called ${JSON.stringify(shortWords([name]))}.`);
    changes[name] = /^(''|"")$/.test(value) ? '' : value;
  }
  return changes as SettingChanges;
}

function refusal(message: string): AdocError {
  const known = Object.entries(settingKeys).map(([name, { summary }]) => `${name}=VALUE  ${summary}`);
  return new AdocError(message, { code: 'unknown-default', exitCode: exitCodes.usage, suggestions: known });
}
