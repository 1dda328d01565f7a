import type { Repository } from '../../areas/git/repository.js';
import type { VersionDescriptor } from '../../areas/git/version.js';
import type { Call } from '../route.js';
import { repositoryUrl } from './repository-url.js';

interface Place {
  path: string;
  version: Pick<VersionDescriptor, 'type' | 'version'>;
}

/** Where the REST API has a file or folder. */
export function itemUrl(call: Call, repository: Repository, { path, version: { type, version } }: Place): string {
  const query = new URLSearchParams({
    versionType: type.charAt(0).toUpperCase() + type.slice(1),
    ...(version !== undefined && { version }),
    versionOptions: 'None',
  });
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${repositoryUrl(call, repository)}/items/${encoded}?${query}`;
}
