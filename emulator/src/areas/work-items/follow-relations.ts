import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestsOf } from '../pull-requests/pull-requests.js';
import { parsePullRequestUri } from './artifact-uri.js';
import { noteLink } from './note-link.js';
import { workItemLinkAttributes } from './parse-relation.js';
import { findRelationType } from './relation-type.js';
import { touch } from './stamp-change.js';
import type { Relation, WorkItem } from './work-item.js';
import { workItemsOf } from './work-items.js';

interface Following {
  /** All that the work item is to have. */
  relations: readonly Relation[];
  user: User;
}

/** Gives a work item its links, and the other ends theirs: work items the opposite link, pull requests the work item. */
export async function followRelations(
  organization: Organization,
  item: WorkItem,
  { relations, user }: Following,
): Promise<void> {
  const isIn = (list: readonly Relation[], { rel, target }: Relation): boolean =>
    list.some((other) => other.rel === rel && other.target === target);
  const added = relations.filter((relation) => !isIn(item.relations, relation));
  const removed = item.relations.filter((relation) => !isIn(relations, relation));
  workItemsOf(organization).relate(item, relations);
  for (const relation of added) await follow(organization, item, { relation, user, isAdded: true });
  for (const relation of removed) await follow(organization, item, { relation, user, isAdded: false });
}

async function follow(
  organization: Organization,
  item: WorkItem,
  { relation: { rel, target }, user, isAdded }: { relation: Relation; user: User; isAdded: boolean },
): Promise<void> {
  if (typeof target === 'number') {
    followOpposite(organization, item, { rel, target, user, isAdded });
    return;
  }
  const id = rel === 'ArtifactLink' ? parsePullRequestUri(target) : undefined;
  const pullRequest = id === undefined ? undefined : pullRequestsOf(organization).find(id);
  if (pullRequest) await noteLink(organization, pullRequest, { id: item.id, user, isAdded });
}

function followOpposite(
  organization: Organization,
  item: WorkItem,
  { rel, target, user, isAdded }: { rel: string; target: number; user: User; isAdded: boolean },
): void {
  const all = workItemsOf(organization);
  const other = all.find(target);
  const opposite = findRelationType(findRelationType(rel)?.opposite ?? '');
  if (!other || !opposite) return;
  const rest = other.relations.filter((known) => known.rel !== opposite.referenceName || known.target !== item.id);
  const own = { rel: opposite.referenceName, target: item.id, attributes: workItemLinkAttributes(opposite) };
  all.relate(other, isAdded ? [...rest, own] : rest);
  touch(organization, other, user);
}
