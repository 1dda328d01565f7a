import type { Project } from '../core/project.js';
import { directoryOf } from '../identities/directory.js';
import { getSeededPerson } from '../identities/seeded-person.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestsOf } from '../pull-requests/pull-requests.js';
import { seededAt } from '../seeded-at.js';
import { newWorkItem } from './new-work-item.js';
import { findType, typesOfProcess } from './processes.js';
import { pullRequestRelation } from './pull-request-relation.js';
import type { WorkItemSeed } from './seed.js';
import type { WorkItem } from './work-item.js';

/** The work items of an organization's seed, with links to the pull requests that name them. @throws Error when a kind is none. */
export function seededWorkItems(organization: Organization): WorkItem[] {
  const items = organization.projects.flatMap((project) =>
    (project.seed.workItems ?? []).map((seed) => build(organization, project, seed)),
  );
  // Without any there is nothing to link, and a large seed's pull requests can wait.
  if (items.length === 0) return items;
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const pullRequest of pullRequestsOf(organization).all()) {
    for (const id of pullRequest.workItemIds) {
      const item = byId.get(id);
      if (!item) continue;
      const relation = pullRequestRelation(organization, pullRequest, pullRequest.creationDate);
      item.relations = [...item.relations, relation];
    }
  }
  return items;
}

function build(organization: Organization, project: Project, seed: WorkItemSeed): WorkItem {
  const id = organization.next('work item');
  const type = findType(project.process, seed.type ?? 'Task') ?? typesOfProcess(project.process)[0];
  const isKnown = seed.type === undefined || findType(project.process, seed.type) !== undefined;
  if (!type || !isKnown) throw new Error(`seed: ${project.name} has no kind of work items ${seed.type}`);
  const user = directoryOf(organization).all()[0] as User;
  const item = newWorkItem({ id, project, type, user, date: seededAt(id) });
  item.fields.set('System.Title', seed.title);
  if (seed.state !== undefined) item.fields.set('System.State', seed.state);
  if (seed.assignedTo !== undefined)
    item.fields.set('System.AssignedTo', getSeededPerson(organization, seed.assignedTo));
  if (seed.description !== undefined) item.fields.set('System.Description', seed.description);
  if (seed.tags?.length) item.fields.set('System.Tags', seed.tags.join('; '));
  return item;
}
