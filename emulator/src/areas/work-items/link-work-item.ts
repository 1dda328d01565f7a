import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import { normalizeUri, pullRequestUri } from './artifact-uri.js';
import { noteLink } from './note-link.js';
import { pullRequestRelation } from './pull-request-relation.js';
import { touch } from './stamp-change.js';
import { workItemsOf } from './work-items.js';

/** Links a work item and a pull request, at both ends. @throws ServiceError TF401232 when there is no such work item. */
export async function linkWorkItem(
  organization: Organization,
  pullRequest: PullRequest,
  id: number,
  user: User,
): Promise<void> {
  addRelation(organization, pullRequest, { id, user });
  await noteLink(organization, pullRequest, { id, user, isAdded: true });
}

/** Gives the work item its end of the link, unless it has it. @throws ServiceError TF401232 when there is no such work item. */
export function addRelation(
  organization: Organization,
  pullRequest: PullRequest,
  { id, user }: { id: number; user: User },
): void {
  const all = workItemsOf(organization);
  const item = all.get(id);
  const uri = normalizeUri(pullRequestUri(pullRequest));
  if (item.relations.some(({ target }) => normalizeUri(String(target)) === uri)) return;
  const relation = pullRequestRelation(organization, pullRequest, organization.clock.date());
  all.relate(item, [...item.relations, relation]);
  touch(organization, item, user);
}
