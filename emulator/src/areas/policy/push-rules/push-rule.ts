import type { RefUpdate } from '../../events.js';
import type { Repository } from '../../git/repository.js';
import type { Organization } from '../../organization.js';
import type { PolicySettings } from '../configuration.js';
import type { PushedCommit } from './pushed-commit.js';

/** A push before a policy. */
export interface Pushed {
  organization: Organization;
  repository: Repository;
  settings: PolicySettings;
  update: RefUpdate;
  /** The new ones. */
  commits: readonly PushedCommit[];
}

/** What a kind of policy has against a push; undefined when nothing. */
export type PushRule = (pushed: Pushed) => string | undefined | Promise<string | undefined>;

/** The first new file that a test finds, with its commit. */
export function findFile(
  { commits }: Pushed,
  test: (path: string) => boolean,
): { path: string; commit: string } | undefined {
  for (const { id, changes } of commits) {
    const found = changes.find(({ path }) => test(path));
    if (found) return { path: found.path, commit: id };
  }
  return undefined;
}
