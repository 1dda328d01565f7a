import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import { addRelation } from './link-work-item.js';
import { stampChange } from './stamp-change.js';
import type { WorkItem } from './work-item.js';
import { findWorkItem } from './work-items.js';

/** Lets work items know of the pull requests that name them, and go on with them. To be called before policies judge. */
export function connectWorkItems(organization: Organization): void {
  organization.events.on('pullRequest', ({ pullRequest, user, change }) => {
    if (change === 'created') followCreation(organization, pullRequest, user);
    if (change === 'completed' && pullRequest.completionOptions?.transitionWorkItems === true) {
      for (const id of pullRequest.workItemIds) transition(organization, findWorkItem(organization, id), user);
    }
  });
}

/** A new pull request may name work items; those that are not there do not count. */
function followCreation(organization: Organization, pullRequest: PullRequest, user: User): void {
  if (pullRequest.workItemIds.length === 0) return;
  pullRequest.workItemIds = pullRequest.workItemIds.filter((id) => findWorkItem(organization, id) !== undefined);
  for (const id of pullRequest.workItemIds) addRelation(organization, pullRequest, { id, user });
}

/** Moves a work item into the state that comes next; what is done stays as it is. */
function transition(organization: Organization, item: WorkItem | undefined, user: User): void {
  if (!item) return;
  const { states } = item.type;
  const at = states.findIndex(({ name }) => name === item.fields.get('System.State'));
  const next = states[at + 1];
  if (at < 0 || !next || next.category === 'Removed') return;
  const before = { ...item, fields: new Map(item.fields) };
  item.fields.set('System.State', next.name);
  item.rev += 1;
  stampChange(organization, { before, after: item, user });
}
