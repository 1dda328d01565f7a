import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { applyPatch } from './apply-patch.js';
import { checkRules } from './check-rules.js';
import { workItemErrors } from './errors.js';
import { followRelations } from './follow-relations.js';
import { newWorkItem } from './new-work-item.js';
import { findType } from './processes.js';
import { stampChange } from './stamp-change.js';
import type { WorkItem } from './work-item.js';
import { workItemsOf } from './work-items.js';

interface Change {
  user: User;
  /** A JSON patch. */
  patch: unknown;
  /** Whether only to say what would come of it. */
  isTrial: boolean;
}

/** Makes a work item. @throws ServiceError when its kind is none, or a rule is broken. */
export async function createWorkItem(
  organization: Organization,
  { project, type: name }: { project: Project; type: string },
  { user, patch, isTrial }: Change,
): Promise<WorkItem> {
  const type = findType(project.process, name);
  if (!type) throw workItemErrors.typeNotFound(name, project.name);
  const date = organization.clock.date();
  const draft = newWorkItem({ id: -1, project, type, user, date });
  applyPatch(organization, draft, patch);
  checkRules(draft);
  if (isTrial) return draft;
  const { relations, ...rest } = draft;
  const item = workItemsOf(organization).add({ ...rest, id: organization.next('work item'), relations: [] });
  stampChange(organization, { before: newWorkItem({ id: -1, project, type, user, date }), after: item, user });
  await followRelations(organization, item, { relations, user });
  return item;
}

/** Changes a work item. @throws ServiceError when it has changed meanwhile, or a rule is broken. */
export async function updateWorkItem(
  organization: Organization,
  item: WorkItem,
  { user, patch, isTrial }: Change,
): Promise<WorkItem> {
  const draft: WorkItem = { ...item, fields: new Map(item.fields) };
  // What was said last time belongs to that revision.
  draft.fields.delete('System.History');
  applyPatch(organization, draft, patch);
  draft.rev += 1;
  checkRules(draft);
  if (isTrial) return draft;
  stampChange(organization, { before: item, after: draft, user });
  Object.assign(item, { rev: draft.rev, type: draft.type, fields: draft.fields });
  await followRelations(organization, item, { relations: draft.relations, user });
  return item;
}
