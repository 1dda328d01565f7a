import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { workItemErrors } from './errors.js';
import type { Field } from './field.js';
import type { FieldValue } from './work-item.js';

/**
 * Reads a value for a field as a client sends it; undefined when it clears the field.
 * @throws ServiceError when it is of another type, or names nobody the organization knows.
 */
export function parseValue(organization: Organization, field: Field, value: unknown): FieldValue | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  switch (field.type) {
    case 'identity':
      return parseIdentity(organization, field, value);
    case 'integer':
    case 'double':
      return parseNumber(field, value);
    case 'boolean':
      return String(value).toLowerCase() === 'true';
    case 'dateTime':
      return parseDate(field, value);
    default:
      return String(value);
  }
}

function parseNumber(field: Field, value: unknown): number {
  const number = Number(value);
  if (!Number.isFinite(number) || (field.type === 'integer' && !Number.isInteger(number))) throw badType(field);
  return number;
}

function parseDate(field: Field, value: unknown): string {
  const date = new Date(String(value));
  if (Number.isNaN(date.getTime())) throw badType(field);
  return date.toISOString().replace('.000Z', 'Z');
}

const badType = ({ referenceName, name }: Field) =>
  workItemErrors.rule({
    referenceName,
    flags: 'invalidType',
    message: `TF401320: Rule Error for field ${name}. Error code: InvalidType.`,
  });

/** By sign-in name, display name, both as `Name <account>`, id, or an identity reference. */
function parseIdentity(organization: Organization, { referenceName, name }: Field, value: unknown): User {
  const wanted = typeof value === 'object' ? identityNames(value as Record<string, unknown>) : textNames(String(value));
  const found = directoryOf(organization)
    .all()
    .find(({ id, account, displayName }) =>
      [id, account, displayName].some((known) => wanted.includes(known.toLowerCase())),
    );
  if (found) return found;
  throw workItemErrors.rule({
    referenceName,
    flags: 'hasValues, limitedToValues, invalidNotOldValue, invalidListValue',
    message: `The identity value '${wanted[0] ?? ''}' for field '${name}' is an unknown identity.`,
  });
}

const identityNames = ({ id, uniqueName, displayName }: Record<string, unknown>): string[] =>
  [id ?? uniqueName ?? displayName].filter((part) => typeof part === 'string').map((part) => part.toLowerCase());

function textNames(text: string): string[] {
  const account = /<([^<>]+)>\s*$/.exec(text)?.[1];
  return [(account ?? text).trim().toLowerCase()];
}
