import type { Shape } from '../../seed/shape.js';

/** A reviewer of a seed. */
export interface ReviewerSeed {
  /** Display or sign-in name; somebody the organization does not know yet joins it. */
  name: string;
  /** 10, 5, 0, -5 or -10; 0 when left out. */
  vote?: number;
  isRequired?: boolean;
}

/** An answer in a discussion of a seed. */
export interface ReplySeed {
  content: string;
  /** Display or sign-in name; the first person of the organization when left out. */
  author?: string;
}

/** A discussion of a seed. */
export interface ThreadSeed {
  content: string;
  /** Display or sign-in name; the first person of the organization when left out. */
  author?: string;
  /** `active` when left out. */
  status?: string;
  /** Path from the root, such as `/src/index.js`; the discussion is about the whole pull request when left out. */
  filePath?: string;
  line?: number;
  replies?: ReplySeed[];
}

/** A pull request of a seed. */
export interface PullRequestSeed {
  title: string;
  description?: string;
  /** Short name of a branch of the repository. */
  source: string;
  /** Short name; the default branch when left out. */
  target?: string;
  /** `active` when left out. */
  status?: string;
  isDraft?: boolean;
  /** Display or sign-in name; the first person of the organization when left out. */
  createdBy?: string;
  reviewers?: ReviewerSeed[];
  labels?: string[];
  threads?: ThreadSeed[];
  /** Ids, as text, of work items of the seed. */
  workItemIds?: string[];
  /** Days from its creation to the end of the seed's time; 0 when left out. */
  age?: number;
}

const REVIEWER: Shape<ReviewerSeed> = { name: 'string', vote: 'number', isRequired: 'boolean' };

const REPLY: Shape<ReplySeed> = { content: 'string', author: 'string' };

const THREAD: Shape<ThreadSeed> = {
  content: 'string',
  author: 'string',
  status: 'string',
  filePath: 'string',
  line: 'number',
  replies: { list: REPLY },
};

export const PULL_REQUEST: Shape<PullRequestSeed> = {
  title: 'string',
  description: 'string',
  source: 'string',
  target: 'string',
  status: 'string',
  isDraft: 'boolean',
  createdBy: 'string',
  reviewers: { list: REVIEWER },
  labels: 'strings',
  threads: { list: THREAD },
  workItemIds: 'strings',
  age: 'number',
};
