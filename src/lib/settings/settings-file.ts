import path from 'node:path';
import type { StateFile } from '../files/state-file.js';

export const settingsVersion = 1;

export function settingsFile(configDirectory: string): StateFile {
  return { path: path.join(configDirectory, 'config.json'), movedBy: 'ADOC_CONFIG_DIR' };
}
