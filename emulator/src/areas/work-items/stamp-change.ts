import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { WorkItem } from './work-item.js';
import type { WorkItemState } from './work-item-type.js';

const COMMON = 'Microsoft.VSTS.Common';

/** What the service notes when a work item gets into a state of a category. */
const STAMPS: Readonly<Partial<Record<WorkItemState['category'], string>>> = {
  InProgress: 'Activated',
  Resolved: 'Resolved',
  Completed: 'Closed',
};

interface Stamping {
  before: WorkItem;
  after: WorkItem;
  user: User;
}

/** Notes who changed a work item and when, and what a new state brings with it. */
export function stampChange(organization: Organization, { before, after, user }: Stamping): void {
  const { fields } = after;
  const date = organization.clock.date();
  fields.set('System.ChangedDate', date);
  fields.set('System.ChangedBy', user);
  if (fields.has('System.History')) {
    fields.set('System.CommentCount', Number(before.fields.get('System.CommentCount') ?? 0) + 1);
  }
  const state = String(fields.get('System.State'));
  if (state === before.fields.get('System.State')) return;
  fields.set(`${COMMON}.StateChangeDate`, date);
  const isExplained = fields.get('System.Reason') !== before.fields.get('System.Reason');
  if (!isExplained) fields.set('System.Reason', `Moved to state ${state}`);
  const category = after.type.states.find(({ name }) => name === state)?.category;
  const stamp = category && STAMPS[category];
  if (!stamp) return;
  fields.set(`${COMMON}.${stamp}Date`, date);
  fields.set(`${COMMON}.${stamp}By`, user);
}

/** Counts a change that is not one of fields, such as a link from the other end. */
export function touch(organization: Organization, item: WorkItem, user: User): void {
  item.rev += 1;
  item.fields.set('System.ChangedDate', organization.clock.date());
  item.fields.set('System.ChangedBy', user);
}
