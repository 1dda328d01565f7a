import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { FieldValue, WorkItem } from './work-item.js';
import type { WorkItemType } from './work-item-type.js';

interface Start {
  id: number;
  project: Project;
  type: WorkItemType;
  user: User;
  date: string;
}

/** Kinds that say what they are worth to whom. */
const VALUED = ['Bug', 'Epic', 'Feature', 'User Story', 'Product Backlog Item'];

/** A work item with what the service itself puts into a new one; it still wants a title. */
export function newWorkItem({ id, project, type, user, date }: Start): WorkItem {
  const fields: [string, FieldValue][] = [
    ['System.AreaPath', project.name],
    ['System.TeamProject', project.name],
    ['System.IterationPath', project.name],
    ['System.WorkItemType', type.name],
    ['System.State', type.states[0]?.name ?? 'New'],
    ['System.Reason', project.process === 'Basic' ? 'Added to backlog' : 'New'],
    ['System.CreatedDate', date],
    ['System.CreatedBy', user],
    ['System.ChangedDate', date],
    ['System.ChangedBy', user],
    ['System.CommentCount', 0],
    ['Microsoft.VSTS.Common.StateChangeDate', date],
    ['Microsoft.VSTS.Common.Priority', 2],
  ];
  if (type.name === 'Bug') fields.push(['Microsoft.VSTS.Common.Severity', '3 - Medium']);
  if (VALUED.includes(type.name)) fields.push(['Microsoft.VSTS.Common.ValueArea', 'Business']);
  return { id, project, type, rev: 1, fields: new Map(fields), relations: [] };
}
