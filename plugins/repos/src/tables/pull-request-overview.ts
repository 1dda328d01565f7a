import { sentences, shortRef } from '@adoc/sdk';
import type { PullRequest } from '../api/pull-requests.js';

/** What concerns one person. */
export interface Overview {
  /** The active ones of the branch that is checked out. */
  currentBranch: PullRequest[];
  /** Active ones that the person opened. */
  created: PullRequest[];
  /** Active ones that wait for the person's vote. */
  reviewing: PullRequest[];
}

export const pullRequestOverview = sentences<Overview>(({ currentBranch, created, reviewing }) => [
  'Of the branch that is checked out:',
  ...listed(currentBranch, 'None.'),
  '',
  'Opened by you:',
  ...listed(created, 'None is active.'),
  '',
  'Waiting for your review:',
  ...listed(reviewing, 'None.'),
]);

function listed(pullRequests: PullRequest[], none: string): string[] {
  if (pullRequests.length === 0) return [`  ${none}`];
  return pullRequests.flatMap((each) => [`  ${each.pullRequestId}  ${each.title}`, `      ${situationOf(each)}`]);
}

/** `Fabrikam/web, cart into main: draft, 1 of 3 approved, 1 waits for the author, conflicts` */
function situationOf(pullRequest: PullRequest): string {
  const { repository, sourceRefName, targetRefName, isDraft, mergeStatus, autoCompleteSetBy } = pullRequest;
  const facts = [
    isDraft && 'draft',
    ...votesOf(pullRequest),
    mergeStatus === 'conflicts' && 'conflicts',
    autoCompleteSetBy && 'completes by itself',
  ].filter(Boolean);
  const place = `${repository.project.name}/${repository.name}, ${shortRef(sourceRefName)} into ${shortRef(targetRefName)}`;
  return facts.length > 0 ? `${place}: ${facts.join(', ')}` : place;
}

function votesOf({ reviewers }: PullRequest): (string | false)[] {
  const count = (isMeant: (vote: number) => boolean) => reviewers.filter(({ vote }) => isMeant(vote)).length;
  const [approved, waiting, rejected] = [
    count((vote) => vote > 0),
    count((vote) => vote === -5),
    count((vote) => vote === -10),
  ];
  return [
    reviewers.length > 0 && `${approved} of ${reviewers.length} approved`,
    waiting > 0 && `${waiting} waiting for the author`,
    rejected > 0 && `${rejected} rejected`,
  ];
}
