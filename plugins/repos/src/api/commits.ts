import { path, type RestClient } from '@adoc/sdk';
import { type Version, versionQuery } from '../version.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/commits — the fields that are used here. */
export interface Commit {
  commitId: string;
  /** The first line of its message. */
  comment: string;
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
}

export interface CommitSearch {
  /** Name or id. */
  repository: string;
  version: Version | undefined;
  author?: string | undefined;
  /** Only those that changed this file or folder. */
  itemPath?: string | undefined;
  /** ISO 8601. */
  fromDate?: string | undefined;
  toDate?: string | undefined;
  limit: number | undefined;
}

const pageSize = 100;

/** Commits, the newest first, page after page. The paging parameters of this resource are among its criteria. */
export async function* listCommits(client: RestClient, project: string, search: CommitSearch): AsyncGenerator<Commit> {
  const { repository, version, author, itemPath, fromDate, toDate, limit = Number.POSITIVE_INFINITY } = search;
  const criteria = { author, itemPath, fromDate, toDate };
  for (let skip = 0; skip < limit; skip += pageSize) {
    const top = Math.min(pageSize, limit - skip);
    const page = await client.list<Commit>(path`${project}/_apis/git/repositories/${repository}/commits`, {
      query: {
        ...versionQuery('searchCriteria.itemVersion', version),
        ...inCriteria({ ...criteria, $top: top, $skip: skip || undefined }),
      },
      subject: `repository "${repository}" of the project "${project}"`,
    });
    yield* page;
    if (page.length < top) return;
  }
}

const inCriteria = <Value>(values: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`searchCriteria.${name}`, value]));
