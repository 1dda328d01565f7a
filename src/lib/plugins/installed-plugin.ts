/** Where a plugin was taken from. `spec` is what update asks for again: a range or tag, a path, an address with a reference. */
export interface PluginSource {
  kind: 'registry' | 'tarball' | 'folder' | 'git' | 'link';
  spec: string;
  /** What it turned out to be: the address of the package, the commit. */
  resolved: string | null;
  /** The registry that was named for this plugin; without one npm's own settings decide. */
  registry: string | null;
}

/** One version of a plugin on this machine. */
export interface Installation {
  version: string;
  /** Folder of the package. */
  root: string;
  source: PluginSource;
  /** Subresource integrity of the package. Links have none. */
  integrity: string | null;
  /** Ids of the keys that the registry signed this version with, as the registry tells it. */
  signatures: string[];
  /** Address of the attestation that says which build made this version, as the registry tells it. */
  provenance: string | null;
  /** ISO 8601, UTC. */
  installedAt: string | null;
  /** Whether install scripts of the package and its dependencies ran. */
  scriptsRan: boolean;
  /** oclif's events that it listens to: `init` and `prerun` run with every command. */
  hooks: string[];
  /** Ids, with colons. */
  commands: string[];
  /** The range of `@adoc/sdk` it was made for. */
  sdkRange: string | null;
  /** Whether it runs on adoc's own copy of the SDK or has brought one. */
  sdk: 'host' | 'own';
  /** Commands of others that it has too; it was forced. */
  conflicts: string[];
}

/** A plugin that a person installed or linked. */
export interface InstalledPlugin extends Installation {
  name: string;
  type: 'user' | 'link';
  /** What `plugins rollback` goes back to. */
  previous: Installation | null;
}
