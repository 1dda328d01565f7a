import type { Change } from '../git/change.js';
import { readChanges } from '../git/changes.js';
import type { Organization } from '../organization.js';
import { getIteration } from './iterations.js';
import type { Iteration, PullRequest } from './pull-request.js';

/** A change of a file, with the number the file has in its pull request. */
export interface TrackedChange {
  /** The same in all iterations of a pull request. */
  trackingId: number;
  change: Change;
}

interface Tracking {
  /** How many iterations the numbers take into account. */
  iterations: number;
  ids: Map<string, number>;
}

const known = new WeakMap<PullRequest, Tracking>();

/** Files that differ between an iteration and the target branch, or between it and an earlier one. @param compareTo 0: the target branch. */
export async function readIterationChanges(
  organization: Organization,
  pullRequest: PullRequest,
  { iteration, compareTo }: { iteration: Iteration; compareTo: number },
): Promise<TrackedChange[]> {
  const ids = await trackFiles(organization, pullRequest, iteration.id);
  const from = compareTo === 0 ? iteration.commonCommit : getIteration(pullRequest, String(compareTo)).sourceCommit;
  const changes = await readFiles(organization, pullRequest, { from, to: iteration.sourceCommit });
  return changes.map((change) => ({ trackingId: numberOf(ids, change), change }));
}

/** Numbers the files in the order in which iterations brought them. */
async function trackFiles(
  organization: Organization,
  pullRequest: PullRequest,
  upTo: number,
): Promise<Map<string, number>> {
  const tracking = known.get(pullRequest) ?? { iterations: 0, ids: new Map<string, number>() };
  known.set(pullRequest, tracking);
  for (const { id, commonCommit, sourceCommit } of pullRequest.iterations.slice(tracking.iterations, upTo)) {
    const changes = await readFiles(organization, pullRequest, { from: commonCommit, to: sourceCommit });
    for (const change of changes) numberOf(tracking.ids, change);
    tracking.iterations = id;
  }
  return tracking.ids;
}

/** A moved file keeps its number. */
function numberOf(ids: Map<string, number>, { path, originalPath }: Change): number {
  const id = ids.get(path) ?? ids.get(originalPath ?? path) ?? ids.size + 1;
  ids.set(path, id);
  return id;
}

async function readFiles(
  organization: Organization,
  { repository }: PullRequest,
  { from, to }: { from: string; to: string },
): Promise<Change[]> {
  const changes = await readChanges(organization, repository, from, to);
  return changes.filter(({ type, changeType }) => type !== 'tree' && changeType !== 'delete, sourceRename');
}
