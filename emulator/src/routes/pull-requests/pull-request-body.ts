import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { repositoryBody } from '../git/repository-body.js';
import { repositoryUrl } from '../git/repository-url.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { labelBody } from './label-body.js';
import { pullRequestUrl } from './pull-request-url.js';
import { reviewerBody } from './reviewer-body.js';

/** A list cuts descriptions off there. */
const LISTED_DESCRIPTION = 400;

/** A commit that a pull request names by its id alone. */
export const commitId = (call: Call, { repository }: PullRequest, id: string): object => ({
  commitId: id,
  url: `${repositoryUrl(call, repository)}/commits/${id}`,
});

/** A pull request in a list: without links, without the whole repository, and with a short description. */
export function listedPullRequest(call: Call, pullRequest: PullRequest, { links }: { links: boolean }): object {
  const { id, name, project } = pullRequest.repository;
  const repository = {
    id,
    name,
    url: repositoryUrl(call, pullRequest.repository),
    project: {
      id: project.id,
      name: project.name,
      state: 'unchanged',
      visibility: 'unchanged',
      lastUpdateTime: '0001-01-01T00:00:00',
    },
  };
  const { labels, description } = pullRequest;
  const cut = description === undefined ? {} : { description: description.slice(0, LISTED_DESCRIPTION) };
  return {
    ...mainFields(call, pullRequest, repository),
    ...cut,
    ...(labels.length > 0 && { labels: labels.map((label) => labelBody(call, pullRequest, label)) }),
    url: pullRequestUrl(call, pullRequest),
    ...(links && { _links: pullRequestLinks(call, pullRequest) }),
    ...completionFields(call, pullRequest),
  };
}

/** A pull request on its own. Labels are only in lists and under their own address. */
export function pullRequestBody(call: Call, pullRequest: PullRequest): object {
  const { repository, id } = pullRequest;
  return {
    ...mainFields(call, pullRequest, repositoryBody(call, repository, { links: false })),
    url: pullRequestUrl(call, pullRequest),
    _links: pullRequestLinks(call, pullRequest),
    ...completionFields(call, pullRequest),
    artifactId: `vstfs:///Git/PullRequestId/${repository.project.id}%2f${repository.id}%2f${id}`,
  };
}

function mainFields(call: Call, pullRequest: PullRequest, repository: object): object {
  const { closedDate, closedBy, description, mergeFailureMessage, lastMergeCommit, forkSource } = pullRequest;
  return {
    repository,
    pullRequestId: pullRequest.id,
    codeReviewId: pullRequest.codeReviewId,
    status: pullRequest.status,
    createdBy: identityReference(call, pullRequest.createdBy),
    creationDate: pullRequest.creationDate,
    ...(closedDate !== undefined && { closedDate }),
    ...(closedBy && { closedBy: identityReference(call, closedBy) }),
    title: pullRequest.title,
    ...(description !== undefined && { description }),
    sourceRefName: pullRequest.sourceRefName,
    targetRefName: pullRequest.targetRefName,
    mergeStatus: pullRequest.mergeStatus,
    ...(mergeFailureMessage !== undefined && { mergeFailureType: 'unknown', mergeFailureMessage }),
    isDraft: pullRequest.isDraft,
    mergeId: pullRequest.mergeId,
    lastMergeSourceCommit: commitId(call, pullRequest, pullRequest.lastMergeSourceCommit),
    lastMergeTargetCommit: commitId(call, pullRequest, pullRequest.lastMergeTargetCommit),
    ...(lastMergeCommit !== undefined && { lastMergeCommit: commitId(call, pullRequest, lastMergeCommit) }),
    reviewers: pullRequest.reviewers.map((reviewer) => reviewerBody(call, pullRequest, reviewer)),
    ...(forkSource && {
      forkSource: { name: pullRequest.sourceRefName, repository: repositoryBody(call, forkSource, { links: false }) },
    }),
  };
}

function completionFields(call: Call, pullRequest: PullRequest): object {
  const { completionOptions, mergeOptions, supportsIterations, completionQueueTime, autoCompleteSetBy } = pullRequest;
  return {
    ...(completionOptions && { completionOptions }),
    ...(mergeOptions && { mergeOptions }),
    supportsIterations,
    ...(completionQueueTime !== undefined && { completionQueueTime }),
    ...(autoCompleteSetBy && { autoCompleteSetBy: identityReference(call, autoCompleteSetBy) }),
  };
}

function pullRequestLinks(call: Call, pullRequest: PullRequest): object {
  const { repository, forkSource, createdBy, sourceRefName, targetRefName } = pullRequest;
  const url = pullRequestUrl(call, pullRequest);
  const from = repositoryUrl(call, forkSource ?? repository);
  const into = repositoryUrl(call, repository);
  const links = {
    self: url,
    repository: into,
    workItems: `${url}/workitems`,
    sourceBranch: `${from}/${sourceRefName}`,
    targetBranch: `${into}/${targetRefName}`,
    statuses: `${url}/statuses`,
    sourceCommit: `${from}/commits/${pullRequest.lastMergeSourceCommit}`,
    targetCommit: `${into}/commits/${pullRequest.lastMergeTargetCommit}`,
    createdBy: (identityReference(call, createdBy) as { url: string }).url,
    iterations: `${url}/iterations`,
  };
  return Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }]));
}
