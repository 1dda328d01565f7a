import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Plugin } from '@adoc/sdk/oclif';
import type { IndexedPlugin } from './indexed-plugin.js';

interface Known {
  type: 'core' | 'user';
  isRoot?: boolean;
  /** The folder of the package. It is asked for when something in it is needed. */
  findRoot: () => string | undefined;
}

type Commands = Plugin['commands'];

/** A plugin as the index has it: its files are looked at when a command of it runs, or somebody asks for all about its commands. */
export function knownPlugin({ pjson, commands }: IndexedPlugin, { type, isRoot = false, findRoot }: Known): Plugin {
  const { name, version, oclif } = pjson;
  const plugin = new Plugin({ name, root: '', type, isRoot });
  let root: string | undefined;
  let all: Commands | undefined;
  Object.assign(plugin, {
    pjson,
    name,
    version,
    type,
    isRoot,
    alias: name,
    valid: true,
    hasManifest: true,
    moduleType: pjson.type === 'module' ? 'module' : 'commonjs',
    hooks: hooksOf(oclif.hooks ?? {}),
    manifest: { version, commands },
    commandIDs: Object.keys(commands),
    commandDiscoveryOpts: { strategy: 'pattern', target: oclif.commands },
  });
  const rootOf = () => {
    root ??= findRoot();
    return root;
  };
  const allCommands = () => {
    all ??= readCommands(plugin);
    return all;
  };
  return Object.defineProperties(plugin, {
    root: { get: rootOf, enumerable: true },
    commands: { get: allCommands, enumerable: true },
  });
}

/** All that the manifest says, as oclif makes it of a manifest. */
function readCommands(plugin: Plugin): Commands {
  const file = path.join(plugin.root, 'oclif.manifest.json');
  const { commands } = JSON.parse(readFileSync(file, 'utf8')) as Plugin['manifest'];
  return Object.entries(commands)
    .map(([id, command]) => ({
      ...command,
      load: () => plugin.findCommand(id, { must: true }),
      pluginAlias: plugin.alias,
      pluginType: plugin.type,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function hooksOf(hooks: Record<string, unknown>): Plugin['hooks'] {
  const listed = Object.entries(hooks).map(([event, given]) => [
    event,
    (Array.isArray(given) ? given : [given]).map((hook) => ({
      identifier: 'default',
      ...(typeof hook === 'string' ? { target: hook } : hook),
    })),
  ]);
  return Object.fromEntries(listed);
}
