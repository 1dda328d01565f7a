import { type Rule, targetBranch } from './rule.js';

/** The pull request has to be linked to a work item. */
export const workItemLinking: Rule = {
  judge: ({ pullRequest }) => ({ status: pullRequest.workItemIds.length > 0 ? 'approved' : 'rejected' }),
  refusal: ({ pullRequest }) => `Pull requests to ${targetBranch(pullRequest)} must have linked work items.`,
};
