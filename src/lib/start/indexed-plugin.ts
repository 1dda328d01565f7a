/** What oclif must know of a command to run it: the rest is in its file, and for others in the manifest. */
export interface IndexedCommand {
  id: string;
  isESM: boolean;
  relativePath: string[];
  /** Whether words after the command may be arguments of it. */
  takesWords: boolean;
  aliases?: string[];
  /** That a command names what it needs of the defaults: see the init hook. */
  scope?: unknown;
}

/** A package.json as oclif wants it. */
export interface PluginPackage {
  name: string;
  version: string;
  type?: string;
  oclif: {
    commands?: unknown;
    hooks?: Record<string, unknown>;
    plugins?: string[];
    topics?: Record<string, { description?: string }>;
  };
}

/** A plugin in a few lines, made from its package.json and its manifest. */
export interface IndexedPlugin {
  pjson: PluginPackage;
  commands: Record<string, IndexedCommand>;
}
