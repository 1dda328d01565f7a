import { Flags } from '@adoc/sdk';
import type { InstallOptions } from './install-plugin.js';

/** How npm is to fetch. */
export const fetchFlags = {
  registry: Flags.string({ helpValue: 'URL', summary: "Registry to ask. Default: what npm's own settings say." }),
  offline: Flags.boolean({ summary: "Use files and npm's cache only." }),
  'allow-scripts': Flags.boolean({
    summary: 'Let install scripts of the package and its dependencies run, this once. They run with your rights.',
  }),
};

/** What install, link and import have. */
export const forceFlag = Flags.boolean({
  summary: 'Install it even if it has commands that are there already. Those stay whose they are.',
});

interface GivenFlags {
  registry?: string | undefined;
  offline: boolean;
  'allow-scripts': boolean;
  force?: boolean;
}

/** The flags as the engine takes them. */
export function installOptionsOf({ registry, offline, force, ...rest }: GivenFlags): InstallOptions {
  return { registry, isOffline: offline, isForced: force, allowsScripts: rest['allow-scripts'] };
}

export const scriptsWarning = 'Install scripts of this plugin and of what it depends on run with your rights.';
