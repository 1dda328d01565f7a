import { identifier } from '../../identifier.js';
import type { Repository } from '../git/repository.js';
import { seededContent } from '../git/seeded-content.js';
import { getSeededPerson } from '../identities/seeded-person.js';
import type { Organization } from '../organization.js';
import { seededAt } from '../seeded-at.js';
import { buildThread } from './build-thread.js';
import { defineLazily } from './define-lazily.js';
import { newLabel } from './labels.js';
import type { PullRequest, Reviewer } from './pull-request.js';
import type { PullRequestSeed, ReviewerSeed } from './seed.js';
import { parseVote } from './votes.js';

const DAY = 24 * 60;
/** Minutes after the first thing of a seed when the last pull request was opened; the commits come before. */
const LATEST = 44 * DAY;
const COMMITS = ['iterations', 'mergeId', 'lastMergeSourceCommit', 'lastMergeTargetCommit', 'lastMergeCommit'] as const;
const STATUSES: readonly string[] = ['active', 'abandoned', 'completed'];

/** A pull request of a seed. What needs the ids of commits waits until somebody looks, so that long lists of them are quick. */
export function buildPullRequest(
  organization: Organization,
  repository: Repository,
  seed: PullRequestSeed,
): PullRequest {
  const id = organization.next('pull request');
  const createdBy = getSeededPerson(organization, seed.createdBy);
  const opened = LATEST - (seed.age ?? 0) * DAY + Math.min(id, DAY);
  const status = (STATUSES.includes(seed.status ?? '') ? seed.status : 'active') as PullRequest['status'];
  const target = seed.target ?? repository.seed.defaultBranch ?? 'main';
  const closed = status !== 'active';
  const built: Omit<PullRequest, (typeof COMMITS)[number]> = {
    id,
    codeReviewId: id,
    repository,
    createdBy,
    creationDate: seededAt(opened),
    title: seed.title,
    description: seed.description,
    status,
    isDraft: seed.isDraft ?? false,
    sourceRefName: `refs/heads/${seed.source}`,
    targetRefName: `refs/heads/${target}`,
    forkSource: undefined,
    closedDate: closed ? seededAt(opened + 60) : undefined,
    closedBy: closed ? createdBy : undefined,
    reviewers: (seed.reviewers ?? []).map((reviewer) => buildReviewer(organization, reviewer)),
    labels: (seed.labels ?? []).map((name) => newLabel(repository, name)),
    threads: (seed.threads ?? []).map((thread) => buildThread(organization, thread, seededAt(opened + 30))),
    statuses: [],
    workItemIds: (seed.workItemIds ?? []).map(Number),
    mergeStatus: 'succeeded',
    mergeFailureMessage: undefined,
    completionOptions: undefined,
    completionQueueTime: status === 'completed' ? seededAt(opened + 60) : undefined,
    autoCompleteSetBy: undefined,
    mergeOptions: undefined,
    conflicts: [],
    attachments: [],
    properties: new Map(),
    supportsIterations: true,
  };
  return defineLazily<PullRequest, (typeof COMMITS)[number]>(built, COMMITS, () => commitsOf(built));
}

function commitsOf(built: Omit<PullRequest, (typeof COMMITS)[number]>): Pick<PullRequest, (typeof COMMITS)[number]> {
  const { repository, targetRefName, sourceRefName, createdBy, creationDate, title, id, status } = built;
  const { refs } = seededContent(repository);
  const start = refs.get(repository.defaultBranch ?? '') ?? '';
  const target = refs.get(targetRefName) ?? start;
  // The branch of a completed one may be gone, as in the service.
  const source = refs.get(sourceRefName) ?? target;
  const iteration = {
    id: 1,
    author: createdBy,
    createdDate: creationDate,
    reason: 'push' as const,
    description: title,
  };
  return {
    iterations: [{ ...iteration, sourceCommit: source, targetCommit: target, commonCommit: start }],
    mergeId: identifier(repository.id, 'merge', String(id)),
    lastMergeSourceCommit: source,
    lastMergeTargetCommit: target,
    lastMergeCommit: status === 'completed' ? target : undefined,
  };
}

const buildReviewer = (organization: Organization, { name, vote, isRequired }: ReviewerSeed): Reviewer => ({
  user: getSeededPerson(organization, name),
  vote: parseVote(vote ?? 0),
  isRequired: isRequired ?? false,
  isFlagged: false,
  hasDeclined: false,
  votedFor: [],
});
