import type { Hook } from '@oclif/core/hooks';
import { preparePlugins } from '../lib/plugins/prepare-plugins.js';

/** Makes ready what a command needs. Help and version touch nothing: no settings, no network, no keychain. */
const hook: Hook.Init = async ({ config, id, argv }) => {
  const command = id ? config.findCommand(id) : undefined;
  await preparePlugins(config, { command, argv });
  const words = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  if (!command || words.includes('--help') || words.includes('-h')) return;
  const { prepareCommand } = await import('../lib/prepare-command.js');
  await prepareCommand(config, command);
};
export default hook;
