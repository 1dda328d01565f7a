import entries from './catalogue.json' with { type: 'json' };

/** A plugin that this adoc knows by a short name. */
export interface CatalogueEntry {
  /** `repos` */
  shortName: string;
  /** The package: `@adoc/plugin-repos`. */
  name: string;
  /** The versions that go with this adoc. */
  range: string;
  /** Subresource integrity of the one version that is meant, where the range names one. */
  integrity?: string;
  summary: string;
  /** Ids, with colons: `repos:ref:list`. */
  commands: string[];
}

/** What a running adoc has. oclif's Config is one. */
export interface LoadedPlugins {
  plugins: ReadonlyMap<string, unknown>;
}

/** Every plugin that can be installed by a short name. The list comes with adoc; nobody is asked for it. */
export function listCatalogue(): readonly CatalogueEntry[] {
  return entries;
}

/** The plugin of a short name: `repos`. */
export function findInCatalogue(shortName: string): CatalogueEntry | undefined {
  return listCatalogue().find((entry) => entry.shortName === shortName);
}

/** The plugin that brings a command or the topic of one. What stands behind the command's own words may be its arguments. */
export function findPluginOf(commandId: string): CatalogueEntry | undefined {
  const isMeant = (id: string) => id === commandId || id.startsWith(`${commandId}:`) || commandId.startsWith(`${id}:`);
  return listCatalogue().find(({ commands }) => commands.some(isMeant));
}

/** The same, of those plugins that are not there. */
export function findMissingPluginOf(commandId: string, { plugins }: LoadedPlugins): CatalogueEntry | undefined {
  const entry = findPluginOf(commandId);
  return entry && !plugins.has(entry.name) ? entry : undefined;
}
