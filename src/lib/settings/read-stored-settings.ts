import type { JsonObject } from '../files/json-object.js';
import { readJson } from '../files/read-json.js';
import { readDefaults } from './read-defaults.js';
import { settingsFile } from './settings-file.js';

/** The settings as they stand in the file, right or wrong: for showing and correcting them. */
export async function readStoredSettings(configDirectory: string): Promise<JsonObject> {
  const file = settingsFile(configDirectory);
  return readDefaults(await readJson(file), file);
}
