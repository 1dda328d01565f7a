import type { Thread } from '../../pull-requests/pull-request.js';
import type { Rule } from './rule.js';

/** All discussions have to be over. */
export const commentRequirements: Rule = {
  judge: ({ pullRequest }) => ({ status: pullRequest.threads.some(isOpen) ? 'rejected' : 'approved' }),
  refusal: () => 'All comments in this pull request have to be addressed.',
};

const isOpen = ({ status, isDeleted }: Thread): boolean => !isDeleted && (status === 'active' || status === 'pending');
