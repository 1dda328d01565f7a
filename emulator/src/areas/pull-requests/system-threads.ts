import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { noteThread } from './note-thread.js';
import { numberProperty, textProperty } from './property.js';
import type { Property, PullRequest } from './pull-request.js';

/** The account the service itself acts with. */
export const SERVICE: User = {
  id: '00000002-0000-8888-8000-000000000000',
  displayName: 'Microsoft.VisualStudio.Services.TFS',
  account: '00000002-0000-8888-8000-000000000000@2c895908-04e0-4952-89fd-54b0046d6288',
};

const FIRST = textProperty('1');
const SECOND = textProperty('2');
const TITLES = { active: 'Active', abandoned: 'Abandoned', completed: 'Completed' };

/** What the service writes into the discussion by itself. */
export const systemThreads = {
  voted(organization: Organization, pullRequest: PullRequest, { user, vote }: { user: User; vote: number }): void {
    const text = `${user.displayName} voted ${vote}`;
    const properties = {
      CodeReviewVoteResult: textProperty(String(vote)),
      CodeReviewVotedByInitiatorIdentity: FIRST,
      CodeReviewVotedByIdentity: FIRST,
    };
    noteThread(organization, pullRequest, { type: 'VoteUpdate', user, text, properties });
  },

  votesReset(organization: Organization, pullRequest: PullRequest, user: User): void {
    const text = `${user.displayName} reset all votes`;
    const properties = { CodeReviewResetAllVotesInitiatorIdentity: FIRST };
    noteThread(organization, pullRequest, { type: 'ResetAllVotes', user, text, properties });
  },

  reviewerAdded(
    organization: Organization,
    pullRequest: PullRequest,
    { user, reviewer }: { user: User; reviewer: User },
  ): void {
    const properties = {
      ...reviewerCounts(1, 0),
      CodeReviewReviewersUpdatedAddedIdentity: SECOND,
      CodeReviewReviewersUpdatedByIdentity: FIRST,
    };
    const text = `${user.displayName} added ${reviewer.displayName} as a reviewer`;
    noteThread(organization, pullRequest, { type: 'ReviewersUpdate', user, text, properties, others: [reviewer] });
  },

  reviewerRemoved(
    organization: Organization,
    pullRequest: PullRequest,
    { user, reviewer }: { user: User; reviewer: User },
  ): void {
    const properties = {
      ...reviewerCounts(0, 1),
      CodeReviewReviewersUpdatedRemovedIdentity: SECOND,
      CodeReviewReviewersUpdatedByIdentity: FIRST,
    };
    const text = `${user.displayName} removed ${reviewer.displayName} from the reviewers`;
    noteThread(organization, pullRequest, { type: 'ReviewersUpdate', user, text, properties, others: [reviewer] });
  },

  /** To be called when the pull request has its new status. */
  statusChanged(organization: Organization, pullRequest: PullRequest, user: User): void {
    const title = TITLES[pullRequest.status];
    const { bypassPolicy = false, bypassReason } = pullRequest.completionOptions ?? {};
    const commit = pullRequest.lastMergeCommit ?? pullRequest.lastMergeSourceCommit;
    const completed = {
      CodeReviewStatusUpdateAssociatedCommit: textProperty(commit),
      BypassPolicy: textProperty(bypassPolicy ? 'True' : 'False'),
      ...(bypassPolicy && bypassReason !== undefined && { BypassReason: textProperty(bypassReason) }),
    };
    const properties = {
      CodeReviewStatus: textProperty(title),
      ...(pullRequest.status === 'completed' && completed),
      CodeReviewStatusUpdatedByIdentity: FIRST,
    };
    const text = `${user.displayName} updated the pull request status to ${title}`;
    noteThread(organization, pullRequest, { type: 'StatusUpdate', user, text, properties });
  },

  pushed(
    organization: Organization,
    pullRequest: PullRequest,
    { user, commits }: { user: User; commits: readonly string[] },
  ): void {
    const properties = {
      CodeReviewRefName: textProperty(pullRequest.sourceRefName),
      CodeReviewRefNewCommits: textProperty(commits.join(';')),
      CodeReviewRefNewCommitsCount: numberProperty(commits.length),
      CodeReviewRefNewHeadCommit: textProperty(pullRequest.lastMergeSourceCommit),
      CodeReviewRefUpdatedByIdentity: FIRST,
    };
    const text = `The reference ${pullRequest.sourceRefName} was updated.`;
    noteThread(organization, pullRequest, { type: 'RefUpdate', user, text, properties });
  },

  autoComplete(organization: Organization, pullRequest: PullRequest, user: User): void {
    const isSet = pullRequest.autoCompleteSetBy !== undefined;
    const text = `${user.displayName} ${isSet ? 'set' : 'cancelled'} auto-complete`;
    const properties = {
      CodeReviewAutoCompleteNowSet: textProperty(isSet ? '1' : '0'),
      CodeReviewAutoCompleteUpdatedByIdentity: FIRST,
    };
    noteThread(organization, pullRequest, { type: 'AutoCompleteUpdate', user, text, properties });
  },

  draft(organization: Organization, pullRequest: PullRequest, user: User): void {
    const { isDraft } = pullRequest;
    const text = `${user.displayName} ${isDraft ? 'marked the pull request as a draft' : 'published the pull request'}`;
    const properties = {
      CodeReviewIsDraftNowSet: textProperty(isDraft ? '1' : '0'),
      CodeReviewIsDraftUpdatedByIdentity: FIRST,
    };
    noteThread(organization, pullRequest, { type: 'IsDraftUpdate', user, text, properties });
  },

  retargeted(organization: Organization, pullRequest: PullRequest, user: User): void {
    const text = `${user.displayName} changed the target branch to ${pullRequest.targetRefName}`;
    const properties = {
      CodeReviewTargetChangedByDisplayName: textProperty(user.displayName),
      CodeReviewTargetChangedByTfId: textProperty(user.id),
    };
    noteThread(organization, pullRequest, { type: 'TargetChanged', user, text, properties });
  },
};

const reviewerCounts = (added: number, removed: number): Record<string, Property> => ({
  CodeReviewReviewersUpdatedNumAdded: numberProperty(added),
  CodeReviewReviewersUpdatedNumRemoved: numberProperty(removed),
  CodeReviewReviewersUpdatedNumChanged: numberProperty(0),
  CodeReviewReviewersUpdatedNumDeclined: numberProperty(0),
});
