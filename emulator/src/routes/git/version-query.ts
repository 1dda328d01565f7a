import { errors } from '../../areas/errors.js';
import type { VersionDescriptor } from '../../areas/git/version.js';
import type { Query } from '../../http/query.js';

/** A version as JSON bodies name it. */
export interface VersionInput {
  version?: string | null;
  versionType?: string | number | null;
  versionOptions?: string | number | null;
}

const TYPES = ['branch', 'tag', 'commit'] as const;
const OPTIONS = ['none', 'previousChange', 'firstParent'] as const;

/**
 * Reads a version from a query: `{prefix}.version` and so on, or without the prefix as older clients send it.
 * @returns undefined when the query names none.
 */
export function readVersion(query: Query, prefix: string): VersionDescriptor | undefined {
  const read = (name: string): string | undefined => query.text(`${prefix}.${name}`) ?? query.text(name);
  return parseVersion({
    version: read('version') ?? null,
    versionType: read('versionType') ?? null,
    versionOptions: read('versionOptions') ?? null,
  });
}

/** @returns undefined when nothing is named. @throws ServiceError when a value is not known. */
export function parseVersion({ version, versionType, versionOptions }: VersionInput): VersionDescriptor | undefined {
  if (!version && versionType == null && versionOptions == null) return undefined;
  return {
    version: version || undefined,
    type: choose(TYPES, versionType ?? 'branch', 'versionType'),
    options: choose(OPTIONS, versionOptions ?? 'none', 'versionOptions'),
  };
}

/** Enums come as names in any case, or as numbers. */
function choose<T extends string>(known: readonly T[], value: string | number, name: string): T {
  const text = String(value).toLowerCase();
  const found = known.find((each, index) => each.toLowerCase() === text || String(index) === text);
  if (!found) throw errors.badArgument(`The value '${value}' is not valid for ${name}.`);
  return found;
}
