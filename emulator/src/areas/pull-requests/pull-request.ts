import type { Conflict } from '../git/parse-merge.js';
import type { Repository } from '../git/repository.js';
import type { User } from '../identities/user.js';

/** What somebody says to a pull request: 10 approved, 5 with suggestions, 0 nothing yet, -5 waits for the author, -10 rejected. */
export type Vote = 10 | 5 | 0 | -5 | -10;

export interface Reviewer {
  user: User;
  vote: Vote;
  isRequired: boolean;
  isFlagged: boolean;
  hasDeclined: boolean;
  /** Groups and teams that this reviewer voted for too. */
  votedFor: User[];
}

export interface Comment {
  /** From 1 in its thread. */
  id: number;
  /** 0 for the first of a thread. */
  parentCommentId: number;
  author: User;
  content: string;
  commentType: 'text' | 'system' | 'codeChange';
  publishedDate: string;
  lastUpdatedDate: string;
  lastContentUpdatedDate: string;
  isDeleted: boolean;
  usersLiked: User[];
}

export type ThreadStatus = 'unknown' | 'active' | 'fixed' | 'wontFix' | 'closed' | 'byDesign' | 'pending';

export interface Thread {
  /** Unique in the organization. */
  id: number;
  /** Undefined for what the service itself wrote. */
  status: ThreadStatus | undefined;
  comments: Comment[];
  /** Where in the files it stands, as the client sent it. */
  threadContext: unknown;
  pullRequestThreadContext: unknown;
  properties: Record<string, Property>;
  publishedDate: string;
  lastUpdatedDate: string;
  isDeleted: boolean;
  /** Whom the text of what the service wrote names, by the numbers its properties use. */
  identities: Readonly<Record<string, User>>;
}

/** One push to the source branch, or the pull request as it was created. */
export interface Iteration {
  /** From 1. */
  id: number;
  author: User;
  createdDate: string;
  reason: 'create' | 'push' | 'forcePush' | 'retarget';
  description: string;
  /** In full; only of `retarget`. */
  oldTargetRefName?: string;
  newTargetRefName?: string;
  sourceCommit: string;
  targetCommit: string;
  commonCommit: string;
}

export interface Status {
  id: number;
  state: 'notSet' | 'pending' | 'succeeded' | 'failed' | 'error' | 'notApplicable' | 'partiallySucceeded';
  description: string | undefined;
  context: { name: string; genre: string | undefined };
  targetUrl: string | undefined;
  createdBy: User;
  creationDate: string;
  updatedDate: string;
  iterationId: number | undefined;
  /** By name. */
  properties: ReadonlyMap<string, Property>;
}

export type MergeStrategy = 'noFastForward' | 'squash' | 'rebase' | 'rebaseMerge';

export interface CompletionOptions {
  mergeStrategy?: MergeStrategy;
  /** The older form of `mergeStrategy: 'squash'`. */
  squashMerge?: boolean;
  deleteSourceBranch?: boolean;
  mergeCommitMessage?: string;
  bypassPolicy?: boolean;
  bypassReason?: string;
  transitionWorkItems?: boolean;
  autoCompleteIgnoreConfigIds?: number[];
  /** Set by the service when it was not a person who completed it. */
  triggeredByAutoComplete?: boolean;
}

export interface MergeOptions {
  conflictAuthorshipCommits?: boolean;
  detectRenameFalsePositives?: boolean;
  disableRenames?: boolean;
}

/** A file that somebody attached, to show it in comments. */
export interface Attachment {
  id: number;
  fileName: string;
  content: Buffer;
  author: User;
  createdDate: string;
}

/** A value that a client keeps with a pull request or status, and what kind .NET takes it for. */
export interface Property {
  type: string;
  value: unknown;
}

/** A request to merge one branch into another. */
export interface PullRequest {
  /** Unique in the organization, from 1. */
  id: number;
  /** The id that other areas link to. */
  codeReviewId: number;
  repository: Repository;
  createdBy: User;
  creationDate: string;
  title: string;
  description: string | undefined;
  status: 'active' | 'abandoned' | 'completed';
  isDraft: boolean;
  /** In full, such as `refs/heads/feature`. */
  sourceRefName: string;
  targetRefName: string;
  /** The repository of the source branch, when it is a fork. */
  forkSource: Repository | undefined;
  closedDate: string | undefined;
  closedBy: User | undefined;
  reviewers: Reviewer[];
  /** Names with their ids. */
  labels: { id: string; name: string }[];
  threads: Thread[];
  /** The newest is the last. */
  iterations: Iteration[];
  statuses: Status[];
  workItemIds: number[];
  mergeStatus: 'notSet' | 'queued' | 'conflicts' | 'succeeded' | 'rejectedByPolicy' | 'failure';
  mergeFailureMessage: string | undefined;
  mergeId: string;
  lastMergeSourceCommit: string;
  lastMergeTargetCommit: string;
  /** The merge of both, or what completion made. */
  lastMergeCommit: string | undefined;
  completionOptions: CompletionOptions | undefined;
  completionQueueTime: string | undefined;
  autoCompleteSetBy: User | undefined;
  mergeOptions: MergeOptions | undefined;
  /** What keeps the two branches from being merged, as of the last attempt. */
  conflicts: Conflict[];
  attachments: Attachment[];
  /** What clients keep with it, by name. */
  properties: Map<string, Property>;
  supportsIterations: boolean;
}
