import type { User } from '../identities/user.js';
import { perOrganization } from '../per-organization.js';
import type { Repository } from './repository.js';

export const COMMIT_STATES = ['notSet', 'pending', 'succeeded', 'failed', 'error', 'notApplicable'] as const;
export type CommitState = (typeof COMMIT_STATES)[number];

/** What a service outside, such as a build, says of a commit. */
export interface CommitStatus {
  /** From 1 for each commit. */
  id: number;
  state: CommitState;
  description: string | undefined;
  context: { name: string; genre: string | undefined };
  targetUrl: string | undefined;
  createdBy: User;
  date: string;
}

/** Statuses of commits, which are there without any look into the repository. */
export class CommitStatuses {
  readonly #known = new Map<string, CommitStatus[]>();

  /** Of a commit, the newest first. @param latestOnly Of each context only the newest. */
  of(repository: Repository, commitId: string, { latestOnly = false } = {}): CommitStatus[] {
    const all = [...(this.#known.get(keyOf(repository, commitId)) ?? [])].reverse();
    if (!latestOnly) return all;
    const seen = new Set<string>();
    return all.filter(({ context }) => {
      const key = `${context.genre ?? ''}/${context.name}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  add(repository: Repository, commitId: string, status: Omit<CommitStatus, 'id'>): CommitStatus {
    const key = keyOf(repository, commitId);
    const known = this.#known.get(key) ?? [];
    const added = { id: known.length + 1, ...status };
    this.#known.set(key, [...known, added]);
    return added;
  }
}

const keyOf = ({ id }: Repository, commitId: string): string => `${id} ${commitId.toLowerCase()}`;

export const commitStatusesOf = perOrganization(() => new CommitStatuses());
