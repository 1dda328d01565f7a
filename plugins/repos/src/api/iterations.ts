import { AdocError, path, type RestClient } from '@adoc/sdk';
import { type PullRequest, pullRequestPath } from './pull-requests.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-iterations — one push after the other. */
export interface Iteration {
  /** From 1. */
  id: number;
}

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-iteration-changes — the fields that are used here. */
export interface FileChange {
  /** The number of the file, the same in all iterations. */
  changeTrackingId: number;
  /** One kind or several: `edit`, `add`, `delete`, `rename, edit`. */
  changeType: string;
  item: {
    path: string;
    /** Absent where the file is deleted. */
    objectId?: string;
    /** Absent where it is new. */
    originalObjectId?: string;
  };
  /** Where it was before it was moved. */
  originalPath?: string;
}

/** The most that the API gives at once. */
const pageSize = 2000;

/** The number of the newest iteration. @throws AdocError for an old pull request that has none */
export async function getLastIteration(client: RestClient, pullRequest: PullRequest): Promise<number> {
  const last = await findLastIteration(client, pullRequest);
  if (last !== undefined) return last;
  throw new AdocError(`The pull request ${pullRequest.pullRequestId} has no iterations to show the changes of.`, {
    code: 'no-iterations',
    suggestions: [`adoc repos pr commits --id ${pullRequest.pullRequestId}`],
  });
}

/** The number of the newest iteration; undefined where the pull request was made without them. */
export async function findLastIteration(client: RestClient, pullRequest: PullRequest): Promise<number | undefined> {
  const iterations = await client.list<Iteration>(`${pullRequestPath(pullRequest)}/iterations`);
  return iterations.reduce<number | undefined>((last, { id }) => Math.max(id, last ?? 0), undefined);
}

/** The files that differ from where the two branches parted, page after page. */
export async function* listChanges(
  client: RestClient,
  pullRequest: PullRequest,
  iteration: number,
): AsyncGenerator<FileChange> {
  const address = `${pullRequestPath(pullRequest)}${path`/iterations/${iteration}/changes`}`;
  let skip: number | undefined = 0;
  while (skip !== undefined) {
    const query = { $top: pageSize, $skip: skip, $compareTo: 0 };
    const page: { changeEntries: FileChange[]; nextSkip?: number } = await client.get(address, { query });
    // The old place of a moved file is told by its new one.
    yield* page.changeEntries.filter(({ changeType }) => !changeType.includes('sourceRename'));
    // The last page has no next one, or one that leads back.
    skip = page.nextSkip !== undefined && page.nextSkip > skip ? page.nextSkip : undefined;
  }
}
