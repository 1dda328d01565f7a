import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';

interface Link {
  /** Of the work item. */
  id: number;
  user: User;
  isAdded: boolean;
}

/** Tells a pull request that a work item is linked to it, or no more. */
export async function noteLink(
  organization: Organization,
  pullRequest: PullRequest,
  { id, user, isAdded }: Link,
): Promise<void> {
  const others = pullRequest.workItemIds.filter((known) => known !== id);
  const isKnown = others.length < pullRequest.workItemIds.length;
  if (isKnown === isAdded) return;
  pullRequest.workItemIds = isAdded ? [...others, id] : others;
  await organization.events.emit('pullRequest', { pullRequest, user, change: 'linked' });
}
