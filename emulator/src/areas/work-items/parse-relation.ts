import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import { normalizeUri } from './artifact-uri.js';
import { workItemErrors } from './errors.js';
import { resourceAttributes } from './pull-request-relation.js';
import { findRelationType, type RelationType } from './relation-type.js';
import type { Relation, WorkItem } from './work-item.js';
import { workItemsOf } from './work-items.js';

/**
 * Reads a link that a client gives to a work item.
 * @throws ServiceError when its kind is none, it leads to a work item that is not there, or the work item has it.
 */
export function parseRelation(organization: Organization, item: WorkItem, value: unknown): Relation {
  const { rel, url, attributes } = (value ?? {}) as { rel?: unknown; url?: unknown; attributes?: unknown };
  if (typeof rel !== 'string') throw errors.missing('rel');
  if (typeof url !== 'string' || url === '') throw errors.missing('url');
  const type = findRelationType(rel);
  if (!type) throw workItemErrors.relationTypeNotFound(rel);
  const target = type.isWorkItemLink ? workItemsOf(organization).get(parseWorkItemUrl(url)).id : url;
  const isKnown = item.relations.some(
    (known) => known.rel === type.referenceName && normalizeUri(String(known.target)) === normalizeUri(String(target)),
  );
  if (isKnown) throw workItemErrors.relationExists();
  const given = typeof attributes === 'object' && attributes !== null ? attributes : {};
  const own = type.isWorkItemLink ? workItemLinkAttributes(type) : ownAttributes(organization);
  return { rel: type.referenceName, target, attributes: { ...own, ...given } };
}

/** What a link to another work item has of its own. */
export const workItemLinkAttributes = ({ name }: RelationType): Record<string, unknown> => ({ isLocked: false, name });

const ownAttributes = (organization: Organization): Record<string, unknown> =>
  resourceAttributes(organization, organization.clock.date());

function parseWorkItemUrl(url: string): number {
  const id = /\/workitems\/(\d+)$/i.exec(url)?.[1];
  if (id === undefined) throw errors.badArgument(`The address '${url}' is not that of a work item.`);
  return Number(id);
}
