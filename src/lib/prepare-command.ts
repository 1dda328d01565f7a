import { publishHost } from '@adoc/sdk/host';
import { createHost } from './host.js';
import { getLocal } from './local.js';
import { thisMachine } from './this-machine.js';

/** Publishes the host, and collects the default organization for commands that declare that they need one. */
export async function prepareCommand(places: Parameters<typeof thisMachine>[0], command: object): Promise<void> {
  const host = createHost(thisMachine(places));
  publishHost(host);
  // oclif swallows what a hook throws; the failure is remembered, and meets the command when it asks.
  const { defaults } = getLocal(host);
  if ('scope' in command) await defaults().catch(() => undefined);
}
