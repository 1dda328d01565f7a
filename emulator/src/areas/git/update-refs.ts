import type { RefUpdate } from '../events.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { ServiceError } from '../service-error.js';
import { invalidRefName, refNameConflict, staleReference, unresolvableObject } from './errors.js';
import { guardUpdate } from './guard-update.js';
import { ZERO_ID } from './object-id.js';
import { type ObjectType, readObjectTypes } from './object-types.js';
import { type GitDirectory, openRepository } from './open-repository.js';
import { readRefTable } from './read-ref-table.js';
import { recordPush } from './record-push.js';
import { collides, isRefName } from './ref-names.js';
import type { RefUpdateResult, RefUpdateStatus } from './ref-update-result.js';
import type { Repository } from './repository.js';

interface Asked {
  repository: Repository;
  user: User;
  updates: readonly RefUpdate[];
  /** Whether a pull request or the service itself does it: locks and policies of pushes do not count then. */
  isCompletion?: boolean;
}

/**
 * Changes refs, each on its own: what one update is refused does not touch the others.
 * Tells `pushing` before and `push` after, and keeps the push.
 * @returns a result for each update, in their order.
 */
export async function updateRefs(
  organization: Organization,
  { repository, user, updates, isCompletion = false }: Asked,
): Promise<RefUpdateResult[]> {
  const git = await openRepository(organization, repository);
  const refs = await readRefTable(git);
  const types = await readObjectTypes(git, [...new Set(updates.map(({ newObjectId }) => newObjectId))]);
  const results: RefUpdateResult[] = [];
  for (const update of updates) {
    const own = checkUpdate(update, { refs, types });
    const objection = own ?? (isCompletion ? undefined : await guardUpdate(organization, { repository, user, update }));
    results.push(objection ? { ...update, ...objection, success: false } : { ...update, ...SUCCESS });
  }
  const changed = results.filter(({ success, oldObjectId, newObjectId }) => success && oldObjectId !== newObjectId);
  await writeRefs(git, changed);
  await recordPush(organization, { repository, user, updates: changed.map(plain), before: refs });
  return results;
}

const SUCCESS = { status: 'succeeded', success: true, error: undefined } as const;

const plain = ({ name, oldObjectId, newObjectId }: RefUpdate): RefUpdate => ({ name, oldObjectId, newObjectId });

interface Content {
  refs: ReadonlyMap<string, string>;
  types: ReadonlyMap<string, { type: ObjectType }>;
}

/** What Git itself has against an update. */
function checkUpdate(
  { name, oldObjectId, newObjectId }: RefUpdate,
  { refs, types }: Content,
): { status: RefUpdateStatus; error: ServiceError } | undefined {
  if (!isRefName(name)) return { status: 'invalidRefName', error: invalidRefName(name) };
  if ((refs.get(name) ?? ZERO_ID) !== oldObjectId) return { status: 'staleOldObjectId', error: staleReference(name) };
  if (newObjectId === ZERO_ID) return undefined;
  const type = types.get(newObjectId)?.type;
  if (!type || (name.startsWith('refs/heads/') && type !== 'commit')) {
    return { status: 'unresolvableToCommit', error: unresolvableObject(newObjectId) };
  }
  if (oldObjectId === ZERO_ID && collides(name, refs.keys())) {
    return { status: 'refNameConflict', error: refNameConflict(name) };
  }
  return undefined;
}

async function writeRefs(git: GitDirectory, updates: readonly RefUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  const lines = updates.map(({ name, oldObjectId, newObjectId }) =>
    newObjectId === ZERO_ID ? `delete ${name}\0${oldObjectId}\0` : `update ${name}\0${newObjectId}\0${oldObjectId}\0`,
  );
  const { code, stderr } = await git.try(['update-ref', '--stdin', '-z'], { input: lines.join('') });
  if (code !== 0) throw new Error(`git update-ref: ${stderr.trim()}`);
}
