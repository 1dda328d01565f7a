import { findOperation, type PatchOperation } from '../json-patch.js';
import type { Organization } from '../organization.js';
import { workItemErrors } from './errors.js';
import { findField } from './field.js';
import { parseRelation } from './parse-relation.js';
import { parseValue } from './parse-value.js';
import type { FieldValue, WorkItem } from './work-item.js';

/** An operation of a JSON patch as a client sends it. */
interface Sent {
  op?: unknown;
  path?: unknown;
  value?: unknown;
}

interface Part {
  op: PatchOperation['op'];
  path: string;
  value: unknown;
}

/**
 * Changes a work item by a JSON patch, one operation after the other.
 * @param item A draft: what is wrong shows when some of it is done.
 * @throws ServiceError when an operation cannot be done, with status 412 when a test fails.
 */
export function applyPatch(organization: Organization, item: WorkItem, patch: unknown): void {
  if (!Array.isArray(patch) || patch.length === 0) {
    throw workItemErrors.badPatch('You must pass a valid patch document in the body of the request.');
  }
  for (const operation of patch as Sent[]) {
    const part = readOperation(operation);
    const [, root = '', name = '', ...rest] = part.path.split('/');
    if (root.toLowerCase() === 'fields' && name) patchField(organization, item, { name, part });
    else if (root.toLowerCase() === 'relations') patchRelation(organization, item, { index: name, rest, part });
    else if (/^(rev|id)$/i.test(root)) testNumber(item, root.toLowerCase() as 'rev' | 'id', part);
    else throw workItemErrors.badPatch(`The path ${part.path} is not valid for a work item.`);
  }
}

function readOperation({ op, path, value }: Sent): Part {
  const kind = findOperation(op);
  if (!kind) throw workItemErrors.badPatch(`The operation ${op} is not supported for work items.`);
  if (typeof path !== 'string' || !path.startsWith('/')) throw workItemErrors.badPatch('An operation needs a path.');
  return { op: kind, path, value };
}

function testNumber(item: WorkItem, name: 'rev' | 'id', { op, path, value }: Part): void {
  // New items come with an id that stands for none.
  if (op === 'test' && Number(value) !== item[name]) throw workItemErrors.testFailed(path, item[name], value);
}

function patchField(
  organization: Organization,
  item: WorkItem,
  { name, part: { op, path, value } }: { name: string; part: Part },
): void {
  const field = findField(decodeURIComponent(name));
  if (!field) throw workItemErrors.fieldNotFound(name);
  const { referenceName } = field;
  if (op === 'test') {
    const current = item.fields.get(referenceName);
    if (asText(current) !== asText(parseValue(organization, field, value))) {
      throw workItemErrors.testFailed(path, asText(current), value);
    }
    return;
  }
  if (field.isReadOnly) throw workItemErrors.readOnly(referenceName);
  const next = op === 'remove' ? undefined : parseValue(organization, field, value);
  if (next === undefined) item.fields.delete(referenceName);
  else item.fields.set(referenceName, next);
}

const asText = (value: FieldValue | undefined): string => (typeof value === 'object' ? value.id : String(value ?? ''));

function patchRelation(
  organization: Organization,
  item: WorkItem,
  { index, rest, part: { op, value } }: { index: string; rest: readonly string[]; part: Part },
): void {
  if (op === 'add' && index === '-') {
    item.relations = [...item.relations, parseRelation(organization, item, value)];
    return;
  }
  const known = /^\d+$/.test(index) ? item.relations[Number(index)] : undefined;
  if (!known) throw workItemErrors.relationNotFound(index);
  if (op === 'remove') {
    item.relations = item.relations.filter((relation) => relation !== known);
    return;
  }
  const [group, attribute] = rest;
  if (op === 'test' || group !== 'attributes' || !attribute) {
    throw workItemErrors.badPatch('Of a relation only attributes can be changed.');
  }
  const changed = { ...known, attributes: { ...known.attributes, [attribute]: value } };
  item.relations = item.relations.map((relation) => (relation === known ? changed : relation));
}
