import { AdocError } from '@adoc/sdk';
import type { JsonObject } from '../files/json-object.js';
import { readJson } from '../files/read-json.js';
import type { StateFile } from '../files/state-file.js';
import { quoteValue } from '../organization/quote-value.js';
import { readDefaults } from './read-defaults.js';
import { type SettingKey, settingKeys } from './setting-keys.js';
import type { Settings } from './settings.js';
import { settingsFile, settingsVersion } from './settings-file.js';

/**
 * The settings, for every command: plain JSON, since loading conf alone takes longer than many a command.
 * @throws AdocError that names file, key and value of what cannot be understood
 */
export async function readSettings(configDirectory: string): Promise<Settings> {
  const file = settingsFile(configDirectory);
  const content = await readJson(file);
  const defaults = readDefaults(content, file);
  const keys = Object.keys(settingKeys) as SettingKey[];
  const present = keys.filter((key) => Object.hasOwn(defaults, key) && defaults[key] !== null);
  return Object.fromEntries(
    present.flatMap((key) => {
      try {
        return [[key, parse(key, defaults[key])]];
      } catch (error) {
        // What a later adoc means by a value is not for this one to judge.
        if (isNewer(content)) return [];
        throw unreadable(file, { key, value: defaults[key], cause: error });
      }
    }),
  );
}

function parse(key: SettingKey, value: unknown): Settings[SettingKey] {
  // Written by hand, `"detect": true` and `"detect": "true"` are both what people try.
  if (typeof value === 'string' || typeof value === 'boolean') return settingKeys[key].parse(String(value));
  throw new TypeError('it has to be a text');
}

function isNewer(content: JsonObject | undefined): boolean {
  return typeof content?.version === 'number' && content.version > settingsVersion;
}

function unreadable(
  file: StateFile,
  { key, value, cause }: { key: string; value: unknown; cause: unknown },
): AdocError {
  const shown = quoteValue(typeof value === 'string' ? value : JSON.stringify(value));
  const { reason, message } = cause as AdocError;
  return new AdocError(`${file.path} sets ${key} to ${shown ?? 'something'}, which it cannot be.`, {
    code: 'invalid-setting',
    reason: reason ?? message,
    suggestions: [`adoc devops configure --defaults ${key}=VALUE`, `Or remove "${key}" from the file.`],
    cause,
  });
}
