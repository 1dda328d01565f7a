import path from 'node:path';
import type { JsonObject } from '../files/json-object.js';
import { readJson } from '../files/read-json.js';
import { refuseNewer } from '../files/refuse-newer.js';
import { withLock } from '../files/with-lock.js';
import { canonicalUrl } from '../organization/canonical-url.js';
import { readDefaults } from './read-defaults.js';
import { type SettingKey, settingKeys } from './setting-keys.js';
import { settingsFile, settingsVersion } from './settings-file.js';
import { writeSettings } from './write-settings.js';

/** New values as the user typed them; null or an empty text removes the setting. */
export type SettingChanges = { readonly [Key in SettingKey]?: string | null };

export interface SettingsChanged {
  /** The default project that went with its organization. */
  droppedProject?: string;
}

/** Changes that depend on what is set at the moment they take effect. */
export type DecideChanges = (current: JsonObject) => SettingChanges | Promise<SettingChanges>;

/**
 * Changes the settings in one step: all of the changes or, when one of them is refused, none.
 * @throws AdocError exit 2 for a value that a setting cannot have, exit 1 for a file that cannot be written
 */
export async function changeSettings(
  configDirectory: string,
  changes: SettingChanges | DecideChanges,
): Promise<SettingsChanged> {
  const file = settingsFile(configDirectory);
  const decide = typeof changes === 'function' ? changes : () => changes;
  if (typeof changes !== 'function') parseChanges(changes); // a slip is answered before anything is locked or read
  return await withLock(file, async (lock) => {
    const content = (await readJson(file)) ?? {};
    refuseNewer(content, settingsVersion, file);
    const before = readDefaults(content, file);
    const values = parseChanges(await decide(before));
    const defaults: JsonObject = { ...before, ...values };
    const drops = isMovedAway(before, defaults) && !Object.hasOwn(values, 'project');
    if (drops) delete defaults.project;
    const kept = Object.entries(defaults).filter(([, value]) => value !== undefined);
    await writeSettings({
      file,
      lock,
      content: { ...content, version: settingsVersion, defaults: Object.fromEntries(kept) },
    });
    return drops && typeof before.project === 'string' ? { droppedProject: before.project } : {};
  });
}

function parseChanges(changes: SettingChanges): JsonObject {
  const entries = Object.entries(changes) as [SettingKey, string | null | undefined][];
  const given = entries.filter(([, text]) => text !== undefined);
  return Object.fromEntries(
    given.map(([key, text]) => {
      if (text === null || text === undefined || text.trim() === '') return [key, undefined];
      // The settings are read from other working directories than the one they were written in.
      return [key, settingKeys[key].parse(key === 'ca' ? path.resolve(text) : text)];
    }),
  );
}

/** A project belongs to its organization: it is never used with another one. */
function isMovedAway(before: JsonObject, after: JsonObject): boolean {
  return before.organization !== undefined && normalize(before.organization) !== normalize(after.organization);
}

/** A value edited by hand may be another spelling of the same organization, or no organization at all. */
function normalize(value: unknown): unknown {
  return typeof value === 'string' ? canonicalUrl(value) : value;
}
