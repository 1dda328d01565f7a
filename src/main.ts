import { execute, settings } from '@adoc/sdk/oclif';
import { findPasswdHome, hasHome } from './lib/this-machine.js';

/** Runs the command line of this process. `root` is the folder of the host's package.json. */
export async function main(root: string): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  // oclif throws for any fault of stdout but a closed pipe; whoever writes a result learns of it there, and says so.
  process.stdout.removeAllListeners('error').on('error', () => undefined);
  // Plugins ship built; looking for a transpiler would cost every start.
  settings.enableAutoTranspile = false;
  process.env.OCLIF_DISABLE_ENGINE_WARNING = '1';
  if (!process.env.HOME && process.platform !== 'win32') prepareWithoutHome();
  // Without a home oclif would look for plugins below the shared temporary folder, where anybody may put some.
  const userPlugins = hasHome() || Boolean(process.env.ADOC_DATA_DIR);
  await execute({ dir: root, loadOptions: { root, userPlugins } });
}

/** oclif asks for the user's passwd entry when HOME or SHELL are missing, and dies if there is none. */
function prepareWithoutHome(): void {
  const home = findPasswdHome();
  if (home) process.env.HOME = home;
  else process.env.SHELL ??= 'unknown';
}
