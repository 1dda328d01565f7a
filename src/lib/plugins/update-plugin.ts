import type { Local } from '../local.js';
import type { FetchOptions } from './fetch-package.js';
import { parseGitUrl } from './git-url.js';
import { installWanted } from './install-plugin.js';
import type { InstalledPlugin } from './installed-plugin.js';
import type { Wanted } from './wanted.js';

/** What became of one plugin. */
export interface Updated {
  name: string;
  from: string;
  to: string;
  /** Whether it is another version than before, or the same version with another content. */
  changed: boolean;
  /** Why it stays as it is. */
  reason: string | null;
  /** Whether that is a failure. */
  failed: boolean;
}

/** Installs the newest version that the range allows with which the plugin was installed. A failure leaves it as it was. */
export async function updatePlugin(
  local: Pick<Local, 'machine' | 'settings'>,
  plugin: InstalledPlugin,
  options: FetchOptions,
): Promise<Updated> {
  const { name, version: from, source, conflicts } = plugin;
  const stays = (reason: string, failed = false): Updated => ({ name, from, to: from, changed: false, reason, failed });
  const wanted = wantedAgain(plugin);
  if (!wanted) return stays('It is linked: its folder is what runs.');
  const { default: semver } = await import('semver');
  if (wanted.kind === 'registry' && semver.valid(wanted.range)) {
    return stays(`It was installed as exactly ${wanted.range}; adoc plugins install ${name}@latest takes the newest.`);
  }
  try {
    const { version: to, previous } = await installWanted(local, wanted, {
      ...options,
      registry: options.registry ?? source.registry ?? undefined,
      expectedName: name,
      isForced: conflicts.length > 0,
      unlessIntegrity: plugin.integrity,
    });
    const changed = previous?.root === plugin.root;
    return changed ? { name, from, to, changed, reason: null, failed: false } : stays('It is the newest.');
  } catch (error) {
    const { message, reason } = error as { message: string; reason?: string };
    return stays([message, reason].filter(Boolean).join(' '), true);
  }
}

function wantedAgain({ name, source }: InstalledPlugin): Wanted | undefined {
  switch (source.kind) {
    case 'registry':
      return { kind: 'registry', name, range: source.spec };
    case 'git':
      return parseGitUrl(source.spec);
    case 'link':
      return undefined;
    default:
      return { kind: source.kind, path: source.spec };
  }
}
