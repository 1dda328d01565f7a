import { execFile } from 'node:child_process';
import path from 'node:path';
import type { World } from './create-world.js';
import { cleanEnvironment } from './run-adoc.js';

/** Runs npm in a folder, in the home of a world and without a network. Rejects with all that it said when it fails. */
export function runNpm(world: World, words: readonly string[], cwd: string): Promise<string> {
  const env = cleanEnvironment({
    HOME: world.home,
    npm_config_cache: path.join(world.folder, 'npm'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  });
  return new Promise((resolve, reject) => {
    execFile('npm', words, { cwd, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`npm ${words.join(' ')}:\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}
