import { defineTable, sentences } from '@adoc/sdk';
import type { InstalledPlugin } from './installed-plugin.js';

/** What every command of adoc waits for. */
const everywhere = ['init', 'preparse', 'prerun', 'postrun', 'finally'];

/** One plugin: what it is, where it came from, and what of it runs when. */
export const pluginView = sentences<InstalledPlugin>((plugin) => [
  `${plugin.name} ${plugin.version}`,
  ...rows({
    From: sourceText(plugin),
    Integrity: plugin.integrity ?? 'none',
    Signature: plugin.signatures.length > 0 ? `by the registry's key ${plugin.signatures.join(', ')}` : 'none',
    Provenance: plugin.provenance ?? 'none',
    Commands: plugin.commands.map((command) => command.replaceAll(':', ' ')).join(', ') || 'none',
    Hooks: hookText(plugin.hooks),
    'Made for': plugin.sdkRange === null ? null : `@adoc/sdk ${plugin.sdkRange}`,
    SDK: plugin.sdk === 'host' ? 'that of adoc' : 'a copy of its own',
    Scripts: plugin.scriptsRan ? 'install scripts ran' : 'no install script ran',
    Conflicts: plugin.conflicts.map((command) => command.replaceAll(':', ' ')).join(', ') || null,
    Folder: plugin.root,
    Before: plugin.previous ? `${plugin.previous.version} (adoc plugins rollback ${plugin.name})` : null,
  }),
]);

/** All of them, a line each. */
export const pluginTable = defineTable<InstalledPlugin>({
  Name: (row) => row.name,
  Version: (row) => row.version,
  From: { value: (row) => sourceText(row), cut: true },
  Hooks: (row) => row.hooks.join(', '),
  Before: (row) => row.previous?.version,
});

function rows(values: Record<string, string | null>): string[] {
  const present = Object.entries(values).filter((row): row is [string, string] => row[1] !== null);
  return present.map(([name, value]) => `  ${`${name}:`.padEnd(12)} ${value}`);
}

function sourceText({ source }: Pick<InstalledPlugin, 'source'>): string {
  const { kind, spec, resolved, registry } = source;
  if (kind === 'registry') return `${registry ?? 'the registry'} (${spec})${resolved ? `: ${resolved}` : ''}`;
  if (kind === 'git') return `${spec}${resolved ? ` (${resolved.slice(0, 12)})` : ''}`;
  return kind === 'link' ? `${spec} (linked)` : spec;
}

/** Events that people should know about are told apart from those of the plugin's own commands. */
export function hookText(hooks: readonly string[]): string {
  if (hooks.length === 0) return 'none';
  const wide = hooks.filter((hook) => everywhere.includes(hook));
  const others = hooks.filter((hook) => !everywhere.includes(hook));
  const parts = wide.length > 0 ? [`${wide.join(', ')} (with every command of adoc)`] : [];
  return [...parts, ...others].join(', ');
}
