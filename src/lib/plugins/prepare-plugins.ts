import { takeLoadFailures } from './load-failures.js';
import type { Places } from './warn-of-broken.js';

interface Start {
  command: { pluginType?: string | undefined } | undefined;
  argv: readonly string[];
}

/** What plugins need before a command runs. Without one that is broken or whose command it is, nothing is loaded for it. */
export async function preparePlugins(places: Places, { command, argv }: Start): Promise<void> {
  const failures = takeLoadFailures();
  if (failures.length > 0) await (await import('./warn-of-broken.js')).warnOfBroken(failures, places, argv);
  if (command?.pluginType !== 'user') return;
  const { thisMachine } = await import('../this-machine.js');
  // Where it cannot be written, what is there is what the plugin gets.
  await (await import('./host-links.js')).linkHost(thisMachine(places)).catch(() => undefined);
}
