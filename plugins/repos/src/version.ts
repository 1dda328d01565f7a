import { isObjectId } from './object-id.js';

/** A state of a repository, as the REST API names it. */
export interface Version {
  version: string;
  versionType: 'branch' | 'tag' | 'commit';
}

/** Reads a branch (`main`, `refs/heads/main`), a tag (`tags/v1`, `refs/tags/v1`) or a commit (40 hexadecimal digits). */
export function parseVersion(text: string): Version {
  if (isObjectId(text)) return { version: text, versionType: 'commit' };
  const [, kind, name = text] = /^(?:refs\/)?(heads|tags)\/(.+)$/s.exec(text) ?? [];
  return { version: name, versionType: kind === 'tags' ? 'tag' : 'branch' };
}

/** The two query parameters that name a version: `versionDescriptor.version`, … None for the default branch. */
export function versionQuery(prefix: string, version: Version | undefined): Record<string, string | undefined> {
  return { [`${prefix}.version`]: version?.version, [`${prefix}.versionType`]: version?.versionType };
}
