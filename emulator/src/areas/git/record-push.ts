import type { RefUpdate } from '../events.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { ZERO_ID } from './object-id.js';
import { openRepository } from './open-repository.js';
import type { Push } from './push.js';
import { pushesOf } from './pushes.js';
import type { Repository } from './repository.js';
import { setDefaultBranch } from './set-default-branch.js';

interface Pushed {
  repository: Repository;
  user: User;
  /** What really changed. */
  updates: readonly RefUpdate[];
  /** All refs as they were before, by their names. */
  before: ReadonlyMap<string, string>;
}

/** Keeps a push that has happened and tells the other areas. @returns undefined when nothing changed. */
export async function recordPush(organization: Organization, pushed: Pushed): Promise<Push | undefined> {
  const { repository, user, updates } = pushed;
  if (updates.length === 0) return undefined;
  const known = pushesOf(organization);
  const push = {
    id: organization.next('push'),
    repository,
    user,
    date: organization.clock.date(),
    updates,
    commitIds: await newCommits(organization, pushed),
  };
  known.add(push);
  const branches = updates.filter(({ name, newObjectId }) => /^refs\/heads\//.test(name) && newObjectId !== ZERO_ID);
  if (repository.defaultBranch === undefined && branches.length > 0) {
    const names = branches.map(({ name }) => name);
    const first = ['refs/heads/main', 'refs/heads/master'].find((name) => names.includes(name)) ?? names[0];
    if (first) await setDefaultBranch(organization, repository, first);
  }
  await organization.events.emit('push', { repository, user, updates });
  return push;
}

async function newCommits(organization: Organization, { repository, updates, before }: Pushed): Promise<Set<string>> {
  const added = updates.map(({ newObjectId }) => newObjectId).filter((id) => id !== ZERO_ID);
  if (added.length === 0) return new Set();
  const git = await openRepository(organization, repository);
  const input = [...added, ...[...new Set(before.values())].map((id) => `^${id}`)].join('\n');
  // A ref may have pointed at something that is no commit, which has no history.
  const { stdout } = await git.try(['rev-list', '--ignore-missing', '--stdin'], { input: `${input}\n` });
  return new Set(stdout.toString().split('\n').filter(Boolean));
}
