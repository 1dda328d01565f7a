import type { VersionDescriptor } from '../../areas/git/version.js';
import { parseEnum } from '../../areas/parse-enum.js';
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
    type: parseEnum(TYPES, versionType ?? 'branch', 'versionType'),
    options: parseEnum(OPTIONS, versionOptions ?? 'none', 'versionOptions'),
  };
}
