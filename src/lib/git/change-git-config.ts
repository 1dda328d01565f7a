import path from 'node:path';
import { withLock } from '../files/with-lock.js';
import type { Machine } from '../machine.js';
import { type GitConfig, openGitConfig } from './git-config.js';

/** Git gives up at once where two programs change its configuration; of ours, one waits for the other. */
export async function changeGitConfig<Result>(
  machine: Machine,
  action: (config: GitConfig) => Promise<Result>,
): Promise<Result> {
  const config = openGitConfig(machine);
  const directory = machine.directory('config');
  return withLock({ path: path.join(directory, 'setup-git'), movedBy: 'ADOC_CONFIG_DIR' }, () => action(config));
}
