import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { type AsyncOperation, runLater } from './async-operation.js';
import { copyRefs } from './copy-refs.js';
import { ZERO_ID } from './object-id.js';
import { openRepository } from './open-repository.js';
import { readRefTable } from './read-ref-table.js';
import { recordPush } from './record-push.js';
import type { Repository } from './repository.js';

/** A ref of one repository and what it is called in the other; both in full. */
export interface RefPair {
  sourceRef: string;
  targetRef: string;
}

/** A fork that takes over what is new in its parent, or the other way round. */
export interface ForkSync extends AsyncOperation {
  /** Unique in the organization. */
  id: number;
  source: Repository;
  target: Repository;
  user: User;
  /** All branches and tags when it names none. */
  refs: readonly RefPair[];
  errorMessage: string | undefined;
}

const syncsOf = perOrganization(() => new Map<number, ForkSync>());

/** What a repository took over, the oldest first. */
export const listForkSyncs = (organization: Organization, target: Repository): ForkSync[] =>
  [...syncsOf(organization).values()].filter((sync) => sync.target === target);

type NewSync = Pick<ForkSync, 'source' | 'target' | 'user' | 'refs'>;

/** Begins to take over refs; it goes on in the emulator's time. */
export function startForkSync(organization: Organization, asked: NewSync): ForkSync {
  const sync: ForkSync = { ...asked, id: organization.next('fork sync'), status: 'queued', errorMessage: undefined };
  syncsOf(organization).set(sync.id, sync);
  runLater(organization, sync, () => perform(organization, sync));
  return sync;
}

async function perform(organization: Organization, sync: ForkSync): Promise<'completed' | 'failed'> {
  const { source, target, user, refs } = sync;
  const git = await openRepository(organization, target);
  const before = await readRefTable(git);
  const all = ['refs/heads/*', 'refs/tags/*'].map((name) => ({ sourceRef: name, targetRef: name }));
  // Without force: what the fork has of its own stays.
  const specs = (refs.length > 0 ? refs : all).map(({ sourceRef, targetRef }) => `${sourceRef}:${targetRef}`);
  try {
    await copyRefs(organization, { from: source, to: target, specs });
  } catch (error) {
    sync.errorMessage = error instanceof Error ? error.message : String(error);
  }
  const after = await readRefTable(git);
  const updates = [...after]
    .map(([name, newObjectId]) => ({ name, oldObjectId: before.get(name) ?? ZERO_ID, newObjectId }))
    .filter(({ oldObjectId, newObjectId }) => oldObjectId !== newObjectId);
  await recordPush(organization, { repository: target, user, updates, before });
  return sync.errorMessage === undefined ? 'completed' : 'failed';
}
