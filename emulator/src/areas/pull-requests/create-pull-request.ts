import { errors } from '../errors.js';
import type { Repository } from '../git/repository.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { attemptMerge } from './attempt-merge.js';
import { getTips, refuseSecond } from './branches.js';
import { pullRequestErrors } from './errors.js';
import { addIteration } from './iterations.js';
import { addLabel } from './labels.js';
import type { PullRequest } from './pull-request.js';
import { readDescription, readTitle } from './pull-request-text.js';
import { pullRequestsOf } from './pull-requests.js';
import { addReviewers, type ReviewerInput } from './reviewers.js';

/** What a client says of a pull request it opens. */
export interface PullRequestInput {
  title?: unknown;
  description?: unknown;
  sourceRefName?: unknown;
  targetRefName?: unknown;
  isDraft?: unknown;
  reviewers?: readonly ReviewerInput[];
  labels?: readonly { name?: unknown }[];
  workItemRefs?: readonly { id?: unknown }[];
}

interface Creation {
  repository: Repository;
  /** Where the source branch is, when it is not in the repository itself. */
  forkSource: Repository | undefined;
  user: User;
  input: PullRequestInput;
  supportsIterations: boolean;
}

/**
 * Opens a pull request and merges its branches for the first time.
 * @throws ServiceError when a field is missing or wrong, a branch is not there, or there is an active one already.
 */
export async function createPullRequest(organization: Organization, creation: Creation): Promise<PullRequest> {
  const { input, user } = creation;
  const pullRequest = draft(organization, creation);
  refuseSecond(organization, pullRequest);
  addReviewers(organization, pullRequest, input.reviewers ?? []);
  for (const { name } of input.labels ?? []) addLabel(pullRequest, name);
  const { source, target } = await getTips(organization, pullRequest);
  if (creation.forkSource === undefined && input.sourceRefName === input.targetRefName) {
    throw pullRequestErrors.badValue('The source and the target branch of a pull request must be different.');
  }
  pullRequest.id = organization.next('pull request');
  pullRequest.codeReviewId = pullRequest.id;
  pullRequest.mergeId = organization.newId('merge of a pull request');
  pullRequest.lastMergeSourceCommit = source;
  pullRequest.lastMergeTargetCommit = target;
  await addIteration(organization, pullRequest, { author: user, reason: 'push' });
  pullRequestsOf(organization).add(pullRequest);
  await attemptMerge(organization, pullRequest);
  await organization.events.emit('pullRequest', { pullRequest, user, change: 'created' });
  return pullRequest;
}

function draft(organization: Organization, creation: Creation): PullRequest {
  const { repository, forkSource, user, input, supportsIterations } = creation;
  if (typeof input.sourceRefName !== 'string') throw errors.missing('sourceRefName');
  if (typeof input.targetRefName !== 'string') throw errors.missing('targetRefName');
  return {
    id: 0,
    codeReviewId: 0,
    repository,
    createdBy: user,
    creationDate: organization.clock.date(),
    title: readTitle(input.title),
    description: readDescription(input.description),
    status: 'active',
    isDraft: input.isDraft === true,
    sourceRefName: input.sourceRefName,
    targetRefName: input.targetRefName,
    forkSource,
    closedDate: undefined,
    closedBy: undefined,
    reviewers: [],
    labels: [],
    threads: [],
    iterations: [],
    statuses: [],
    workItemIds: (input.workItemRefs ?? []).map(({ id }) => Number(id)).filter((id) => Number.isInteger(id) && id > 0),
    mergeStatus: 'queued',
    mergeFailureMessage: undefined,
    mergeId: '',
    lastMergeSourceCommit: '',
    lastMergeTargetCommit: '',
    lastMergeCommit: undefined,
    completionOptions: undefined,
    completionQueueTime: undefined,
    autoCompleteSetBy: undefined,
    mergeOptions: undefined,
    conflicts: [],
    attachments: [],
    properties: new Map(),
    supportsIterations,
  };
}
