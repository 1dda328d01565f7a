import { isJsonObject } from '../files/is-json-object.js';
import type { JsonObject } from '../files/json-object.js';
import type { Installation, InstalledPlugin } from './installed-plugin.js';

/** An entry of the list as oclif reads it (name, type, tag, root), with our record beside. */
export function printEntry({ name, type, previous, ...installation }: InstalledPlugin): JsonObject {
  const { root, source, ...record } = installation;
  return { name, type, tag: source.spec, root, adoc: { ...record, source, previous } };
}

/** Undefined for what oclif would not load either. An entry that somebody else wrote has no record of ours. */
export function parseEntry(entry: unknown): InstalledPlugin | undefined {
  if (!isJsonObject(entry)) return undefined;
  const { name, root, tag, adoc } = entry;
  const type = entry.type === 'link' ? 'link' : 'user';
  if (typeof name !== 'string' || typeof root !== 'string') return undefined;
  const record = isJsonObject(adoc) ? (adoc as Partial<InstalledPlugin>) : {};
  const spec = typeof tag === 'string' ? tag : 'latest';
  return {
    name,
    type,
    ...installationOf({ ...record, root }, { kind: type === 'link' ? 'link' : 'registry', spec }),
    previous: record.previous ? installationOf(record.previous, record.previous.source) : null,
  };
}

function installationOf(
  record: Partial<Installation> & { root: string },
  source: Pick<Installation['source'], 'kind' | 'spec'>,
): Installation {
  return {
    version: record.version ?? 'unknown',
    root: record.root,
    source: record.source ?? { ...source, resolved: null, registry: null },
    integrity: record.integrity ?? null,
    signatures: record.signatures ?? [],
    provenance: record.provenance ?? null,
    installedAt: record.installedAt ?? null,
    scriptsRan: record.scriptsRan ?? false,
    hooks: record.hooks ?? [],
    commands: record.commands ?? [],
    sdkRange: record.sdkRange ?? null,
    sdk: record.sdk ?? 'own',
    conflicts: record.conflicts ?? [],
  };
}
