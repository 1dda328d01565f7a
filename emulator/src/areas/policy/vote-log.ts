import type { PullRequest, Vote } from '../pull-requests/pull-request.js';

interface Noted {
  vote: Vote;
  iterationId: number;
}

/** Remembers on which iteration each vote was given, which a vote itself does not tell. */
export class VoteLog {
  readonly #votes = new Map<string, Noted>();
  /** Everybody who has approved an iteration, by its id. */
  readonly #approvers = new Map<number, Set<string>>();

  /** Takes down votes that are new or other than before; those of seeds belong to the iteration there is. */
  update({ reviewers, iterations }: PullRequest): void {
    for (const { user, vote } of reviewers) {
      if (this.#votes.get(user.id)?.vote !== vote) this.#note(user.id, vote, iterations.at(-1)?.id);
    }
  }

  /** Somebody voted, maybe the same as before. */
  confirm({ reviewers, iterations }: PullRequest, userId: string): void {
    const reviewer = reviewers.find(({ user }) => user.id === userId);
    if (reviewer) this.#note(userId, reviewer.vote, iterations.at(-1)?.id);
  }

  /** The iteration that somebody's vote was given on. */
  iterationOf(userId: string): number | undefined {
    return this.#votes.get(userId)?.iterationId;
  }

  /** Whether one of some people has approved an iteration, now or before. */
  hasApproved(iterationId: number, userIds: readonly string[]): boolean {
    return userIds.some((id) => this.#approvers.get(iterationId)?.has(id));
  }

  #note(userId: string, vote: Vote, iterationId = 1): void {
    this.#votes.set(userId, { vote, iterationId });
    const approvers = this.#approvers.get(iterationId) ?? new Set();
    this.#approvers.set(iterationId, approvers);
    if (vote >= 5) approvers.add(userId);
  }
}
