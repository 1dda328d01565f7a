import type { Organization } from '../organization.js';
import { objectNotFound, unexpectedObjectType } from './errors.js';
import { isObjectId } from './object-id.js';
import { type ObjectType, readObjectTypes } from './object-types.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

/**
 * Looks up an object by its id.
 * @returns the id in lower case, and the size in bytes.
 * @throws ServiceError when the repository has no such object, or it is of another type.
 */
export async function getObject(
  organization: Organization,
  repository: Repository,
  { id, type }: { id: string; type: ObjectType },
): Promise<{ id: string; size: number }> {
  if (!isObjectId(id)) throw objectNotFound(id);
  const wanted = id.toLowerCase();
  const found = (await readObjectTypes(await openRepository(organization, repository), [wanted])).get(wanted);
  if (!found) throw objectNotFound(id);
  if (found.type !== type) throw unexpectedObjectType(id, { expected: type, found: found.type });
  return { id: wanted, size: found.size };
}
