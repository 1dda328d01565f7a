import type { Hook } from '@oclif/core/hooks';
import { preparePlugins } from '../lib/plugins/prepare-plugins.js';

/** Publishes the host, and collects the default organization for commands that declare that they need one. */
const hook: Hook.Init = async ({ config, id, argv }) => {
  const command = id ? config.findCommand(id) : undefined;
  await preparePlugins(config, { command, argv });
  const words = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  // Help and version touch nothing: no settings, no network, no keychain.
  if (!command || words.includes('--help') || words.includes('-h')) return;

  const [{ publishHost }, { createHost }, { getLocal }, { thisMachine }] = await Promise.all([
    import('@adoc/sdk/host'),
    import('../lib/host.js'),
    import('../lib/local.js'),
    import('../lib/this-machine.js'),
  ]);
  const host = createHost(thisMachine(config));
  publishHost(host);
  // oclif swallows what a hook throws; the failure is remembered, and meets the command when it asks.
  const { defaults } = getLocal(host);
  if ('scope' in command) await defaults().catch(() => undefined);
};
export default hook;
