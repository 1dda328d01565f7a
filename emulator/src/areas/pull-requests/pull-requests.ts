import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { buildPullRequest } from './build-pull-request.js';
import { pullRequestErrors } from './errors.js';
import type { PullRequest } from './pull-request.js';

/** All pull requests of an organization, in the order they were opened. */
export class PullRequests {
  readonly #byId = new Map<number, PullRequest>();
  readonly #byRepository = new Map<string, PullRequest[]>();
  readonly #fromForks: PullRequest[] = [];

  add(pullRequest: PullRequest): PullRequest {
    this.#byId.set(pullRequest.id, pullRequest);
    const { id } = pullRequest.repository;
    const known = this.#byRepository.get(id);
    if (known) known.push(pullRequest);
    else this.#byRepository.set(id, [pullRequest]);
    if (pullRequest.forkSource) this.#fromForks.push(pullRequest);
    return pullRequest;
  }

  find(id: number): PullRequest | undefined {
    return this.#byId.get(id);
  }

  /** @throws ServiceError TF401180 when there is none. */
  get(id: number): PullRequest {
    const found = this.#byId.get(id);
    if (!found) throw pullRequestErrors.notFound();
    return found;
  }

  all(): PullRequest[] {
    return [...this.#byId.values()];
  }

  /** Those that want to get into a repository. */
  into({ id }: Repository): readonly PullRequest[] {
    return this.#byRepository.get(id) ?? [];
  }

  /** Those whose source branch is in a fork. */
  outOf({ id }: Repository): PullRequest[] {
    return this.#fromForks.filter(({ forkSource }) => forkSource?.id === id);
  }
}

export const pullRequestsOf: (organization: Organization) => PullRequests = perOrganization((organization) => {
  const all = new PullRequests();
  for (const { repositories } of organization.projects) {
    for (const repository of repositories) {
      for (const seed of repository.seed.pullRequests ?? []) all.add(buildPullRequest(organization, repository, seed));
    }
  }
  return all;
});
