import { path, type RestClient } from '@adoc/sdk';
import type { Repository } from './repositories.js';
import type { Reviewer } from './reviewers.js';

/** How a pull request is to be completed. */
export interface CompletionOptions {
  mergeStrategy?: 'noFastForward' | 'squash' | 'rebase' | 'rebaseMerge';
  squashMerge?: boolean;
  deleteSourceBranch?: boolean;
  transitionWorkItems?: boolean;
  mergeCommitMessage?: string;
  bypassPolicy?: boolean;
  bypassReason?: string;
}

/** https://learn.microsoft.com/rest/api/azure/devops/git/pull-requests — the fields that are used here. */
export interface PullRequest {
  pullRequestId: number;
  status: 'active' | 'abandoned' | 'completed';
  title: string;
  /** A list cuts it off after 400 characters. */
  description?: string;
  isDraft: boolean;
  /** `refs/heads/feature/1` */
  sourceRefName: string;
  targetRefName: string;
  /** ISO 8601. */
  creationDate: string;
  closedDate?: string;
  createdBy: { id: string; displayName: string; uniqueName: string };
  repository: { id: string; name: string; project: { id: string; name: string } };
  reviewers: Reviewer[];
  mergeStatus?: string;
  mergeFailureMessage?: string;
  lastMergeSourceCommit: { commitId: string };
  lastMergeTargetCommit: { commitId: string };
  lastMergeCommit?: { commitId: string };
  completionOptions?: CompletionOptions;
  autoCompleteSetBy?: { id: string; displayName: string };
  /** Where the source branch is, when it is not in the repository itself. */
  forkSource?: { repository: { id: string; remoteUrl: string } };
  labels?: { name: string }[];
}

/** What of a pull request can be changed. */
export interface PullRequestChange {
  title?: string;
  description?: string;
  status?: PullRequest['status'];
  isDraft?: boolean;
  targetRefName?: string;
  /** Needed to complete it: the commit that was looked at. */
  lastMergeSourceCommit?: { commitId: string };
  completionOptions?: CompletionOptions;
  autoCompleteSetBy?: { id: string };
}

/** A new one. */
export interface PullRequestDraft {
  sourceRefName: string;
  targetRefName: string;
  title: string;
  description?: string;
  isDraft?: boolean;
  reviewers?: { id: string; isRequired?: boolean }[];
  labels?: { name: string }[];
  workItemRefs?: { id: string }[];
}

/** As `autoCompleteSetBy`, it takes auto-complete back. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** The address of a pull request; its parts are below it. */
export function pullRequestPath({ repository, pullRequestId }: PullRequest): string {
  return path`${repository.project.id}/_apis/git/repositories/${repository.id}/pullRequests/${pullRequestId}`;
}

/** One by its id alone, wherever in the organization it is. */
export function getPullRequest(client: RestClient, id: number): Promise<PullRequest> {
  return client.get(path`_apis/git/pullRequests/${id}`, { subject: `pull request ${id}` });
}

/** The same with the work items it is linked to. */
export function getPullRequestWithWorkItems(client: RestClient, pullRequest: PullRequest): Promise<PullRequest> {
  return client.get(pullRequestPath(pullRequest), { query: { includeWorkItemRefs: true } });
}

export function createPullRequest(
  client: RestClient,
  { id, name, project }: Pick<Repository, 'id' | 'name' | 'project'>,
  draft: PullRequestDraft,
): Promise<PullRequest> {
  return client.send('POST', path`${project.id}/_apis/git/repositories/${id}/pullRequests`, {
    body: draft,
    subject: `repository "${name}" of the project "${project.name}"`,
  });
}

/** What the answer says of a merge is how things stood before: the service merges afterwards. */
export function updatePullRequest(
  client: RestClient,
  pullRequest: PullRequest,
  change: PullRequestChange,
): Promise<PullRequest> {
  return client.send('PATCH', pullRequestPath(pullRequest), {
    body: change,
    subject: `pull request ${pullRequest.pullRequestId}`,
  });
}

/** Its web page. @param organizationUrl `https://dev.azure.com/contoso` */
export function webUrl(organizationUrl: string, { repository, pullRequestId }: PullRequest): string {
  return `${organizationUrl}/${path`${repository.project.name}/_git/${repository.name}/pullrequest/${pullRequestId}`}`;
}
