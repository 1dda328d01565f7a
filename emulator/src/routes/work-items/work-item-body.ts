import { derivedFields } from '../../areas/work-items/derived-fields.js';
import { FIELDS } from '../../areas/work-items/field.js';
import type { Relation, WorkItem } from '../../areas/work-items/work-item.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import type { Shown } from './read-expand.js';

export const workItemUrl = ({ address }: Call, id: number): string => `${address.base}/_apis/wit/workItems/${id}`;

interface Body extends Shown {
  /** One on its own has links, and after a change relations too. */
  isSingle?: boolean;
  isChanged?: boolean;
}

/** A work item as far as it is asked for. */
export function workItemBody(call: Call, item: WorkItem, { expand, fields, isSingle, isChanged }: Body): object {
  const url = workItemUrl(call, item.id);
  const hasRelations = item.relations.length > 0 && (isChanged || expand === 'relations' || expand === 'all');
  const hasLinks = isSingle || expand === 'links' || expand === 'all';
  return {
    id: item.id,
    rev: item.rev,
    fields: fieldsBody(call, item, { expand, fields }),
    ...(hasRelations && { relations: item.relations.map((relation) => relationBody(call, relation)) }),
    ...(hasLinks && fields === undefined && { _links: linksBody(call, item) }),
    url,
  };
}

function fieldsBody(call: Call, item: WorkItem, { expand, fields }: Shown): object {
  const isWhole = fields !== undefined || expand === 'fields' || expand === 'all';
  const derived = isWhole ? derivedFields(item) : undefined;
  const body: Record<string, unknown> = {};
  for (const { referenceName } of FIELDS) {
    if (fields && !fields.includes(referenceName)) continue;
    const value = item.fields.get(referenceName) ?? derived?.get(referenceName);
    if (value !== undefined) body[referenceName] = typeof value === 'object' ? identityReference(call, value) : value;
  }
  return body;
}

const relationBody = (call: Call, { rel, target, attributes }: Relation): object => ({
  rel,
  url: typeof target === 'number' ? workItemUrl(call, target) : target,
  attributes,
});

function linksBody(call: Call, { id, project, type }: WorkItem): object {
  const { base } = call.address;
  const url = workItemUrl(call, id);
  const typeUrl = `${base}/${project.id}/_apis/wit/workItemTypes/${encodeURIComponent(type.name)}`;
  return {
    self: { href: url },
    workItemUpdates: { href: `${url}/updates` },
    workItemRevisions: { href: `${url}/revisions` },
    workItemComments: { href: `${base}/${project.id}/_apis/wit/workItems/${id}/comments` },
    html: { href: `${base}/${project.id}/_workitems/edit/${id}` },
    workItemType: { href: typeUrl },
    fields: { href: `${base}/${project.id}/_apis/wit/fields` },
  };
}
