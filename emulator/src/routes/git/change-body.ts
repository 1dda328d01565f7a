import type { Change } from '../../areas/git/change.js';
import type { Repository } from '../../areas/git/repository.js';
import type { Call } from '../route.js';
import { itemUrl } from './item-url.js';

interface Changed {
  /** The commit that shows the new state. */
  commitId: string;
  changes: readonly Change[];
}

/** Changes of a commit, or between two, as the service shows them. */
export const changesBody = (call: Call, repository: Repository, { commitId, changes }: Changed): object[] =>
  changes.map((change) => ({
    item: {
      ...(change.objectId !== undefined && { objectId: change.objectId }),
      ...(change.originalObjectId !== undefined && { originalObjectId: change.originalObjectId }),
      gitObjectType: change.type,
      commitId,
      path: change.path,
      ...(change.type === 'tree' && { isFolder: true }),
      url: itemUrl(call, repository, { path: change.path, version: { type: 'commit', version: commitId } }),
    },
    changeType: change.changeType,
    ...(change.originalPath !== undefined &&
      change.originalPath !== change.path && { sourceServerItem: change.originalPath }),
  }));

/** How many entries changed, by how; keys start with a capital, as in the service. */
export function changeCountsBody(changes: readonly Change[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { changeType } of changes) {
    const key = changeType.charAt(0).toUpperCase() + changeType.slice(1);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
