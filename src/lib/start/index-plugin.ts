import type { IndexedCommand, IndexedPlugin, PluginPackage } from './indexed-plugin.js';

interface ManifestCommand extends IndexedCommand {
  strict?: boolean;
  args?: object;
  hiddenAliases?: string[];
}

export interface Manifest {
  version: string;
  commands: Record<string, ManifestCommand>;
}

/** Undefined for a plugin whose commands oclif has to look for: they are in no manifest, or in one of another version. */
export function indexPlugin(pjson: PluginPackage, manifest: Manifest): IndexedPlugin | undefined {
  const { oclif, version } = pjson;
  const commands = Object.entries(manifest.commands);
  const isPlain =
    typeof oclif?.commands === 'string' &&
    manifest.version === version &&
    commands.every(([, { isESM, relativePath }]) => isESM !== undefined && Array.isArray(relativePath));
  if (!isPlain) return undefined;
  return { pjson, commands: Object.fromEntries(commands.map(([id, command]) => [id, indexCommand(command)])) };
}

function indexCommand(command: ManifestCommand): IndexedCommand {
  const { id, isESM, relativePath, strict, args = {}, aliases = [], hiddenAliases = [], scope } = command;
  const names = [...aliases, ...hiddenAliases].map((alias) => alias.replaceAll(' ', ':'));
  return {
    id,
    isESM,
    relativePath,
    takesWords: strict === false || Object.keys(args).length > 0,
    ...(names.length > 0 && { aliases: names }),
    ...(scope !== undefined && { scope }),
  };
}
