import type { RefUpdate } from '../events.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { ServiceError } from '../service-error.js';
import { refLocked } from './errors.js';
import { refLocksOf } from './ref-locks.js';
import type { RefUpdateStatus } from './ref-update-result.js';
import type { Repository } from './repository.js';

interface Asked {
  repository: Repository;
  user: User;
  update: RefUpdate;
}

/** Why a ref must not change, though Git would let it. */
export interface Objection {
  status: RefUpdateStatus;
  error: ServiceError;
}

/** Asks whether anything but Git itself is against an update: a lock, or another area. */
export async function guardUpdate(
  organization: Organization,
  { repository, user, update }: Asked,
): Promise<Objection | undefined> {
  const owner = refLocksOf(organization).find(repository, update.name);
  if (owner && owner.id !== user.id) return { status: 'locked', error: refLocked(update.name, owner.displayName) };
  try {
    await organization.events.emit('pushing', { repository, user, updates: [update] });
    return undefined;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { status: 'rejectedByPolicy', error };
  }
}
