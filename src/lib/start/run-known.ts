import type { Command } from '@adoc/sdk';
import type { Plugin } from '@adoc/sdk/oclif';
import { preparePlugins } from '../plugins/prepare-plugins.js';
import { prepareCommand } from '../prepare-command.js';
import { findPackage } from './find-package.js';
import { type Found, findWords } from './find-words.js';
import { indexInstalled } from './index-installed.js';
import type { IndexedCommand, IndexedPlugin } from './indexed-plugin.js';
import { KnownConfig } from './known-config.js';
import { knownPlugin } from './known-plugin.js';
import { readIndex } from './read-index.js';

interface Start {
  argv: readonly string[];
  /** The folder of the host's package.json. */
  root: string;
  userPlugins: boolean;
}

interface Known extends IndexedCommand {
  plugin: Plugin;
}

/**
 * Runs a command that the index names, as oclif's `run` would: the same hooks in the same order, the same Config for the
 * command. False when something is not as the index has it, and nothing has happened yet.
 */
export async function runKnown({ argv, root, userPlugins }: Start): Promise<boolean> {
  const own = readIndex(root);
  if (!own) return false;
  const host = knownPlugin(own.host, { type: 'core', isRoot: true, findRoot: () => root });
  const config = new KnownConfig(host);
  await config.load();
  const installed = userPlugins ? indexInstalled(config) : [];
  if (!installed) return false;

  const commands = new Map<string, Known>();
  const add = (plugin: Plugin, { commands: indexed }: IndexedPlugin) => {
    config.plugins.set(plugin.name, plugin);
    return Object.values(indexed).every((command) =>
      [command.id, ...(command.aliases ?? [])].every(
        (id) => !commands.has(id) && commands.set(id, { ...command, plugin }),
      ),
    );
  };
  // In oclif's order, in which hooks run.
  const areApart = [
    add(host, own.host),
    ...installed.map(({ root, plugin }) => add(knownPlugin(plugin, { type: 'user', findRoot: () => root }), plugin)),
    ...own.bundled.map((plugin) =>
      add(knownPlugin(plugin, { type: 'core', findRoot: () => findPackage(root, plugin.pjson.name) }), plugin),
    ),
  ];
  const found = findWords(argv, commands);
  // Where two plugins have a command, oclif decides whose it is.
  if (!found?.command.plugin.root || areApart.includes(false)) return false;
  await runCommand(config, host, found);
  return true;
}

async function runCommand(config: KnownConfig, host: Plugin, { command, id, argv }: Found<Known>): Promise<void> {
  const { plugin, ...indexed } = command;
  if (host.hooks.init) {
    await preparePlugins(config, { command: { pluginType: plugin.type }, argv });
    // As oclif treats a hook that fails.
    await prepareCommand(config, indexed).catch(() => undefined);
    delete host.hooks.init;
  }
  await config.runHook('init', { id, argv });
  const load = () => plugin.findCommand(command.id, { must: true });
  let failure: Error | undefined;
  try {
    // What oclif reads of it here is its name and how to load it.
    await config.runCommand(id, argv, { ...indexed, pluginName: plugin.name, load } as unknown as Command.Loadable);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    const isHeard = [...config.plugins.values()].some(({ hooks }) => hooks.finally);
    if (isHeard) await config.runHook('finally', { id, argv, Command: config.findCommand(id), error: failure });
  }
}
