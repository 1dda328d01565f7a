import { POLICY } from '../policy-type.js';
import { buildValidation } from './build-validation.js';
import { commentRequirements } from './comment-requirements.js';
import { mergeStrategy } from './merge-strategy.js';
import { minimumReviewers } from './minimum-reviewers.js';
import { requiredReviewers } from './required-reviewers.js';
import type { Rule } from './rule.js';
import { statusCheck } from './status-check.js';
import { workItemLinking } from './work-item-linking.js';

/** How the kinds of policies that are about pull requests judge them; the others are about pushes. */
const RULES: Readonly<Record<string, Rule>> = {
  [POLICY.build]: buildValidation,
  [POLICY.comments]: commentRequirements,
  [POLICY.mergeStrategy]: mergeStrategy,
  [POLICY.minimumReviewers]: minimumReviewers,
  [POLICY.requiredReviewers]: requiredReviewers,
  [POLICY.status]: statusCheck,
  [POLICY.workItems]: workItemLinking,
};

/** Undefined for a kind that does not concern pull requests. */
export const findRule = (typeId: string): Rule | undefined => RULES[typeId];
