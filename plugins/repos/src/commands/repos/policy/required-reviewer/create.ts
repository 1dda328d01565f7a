import { createPolicyCommand } from '../../../../policies/create-policy-command.js';
import { policyKinds } from '../../../../policies/policy-kinds.js';

export default class ReposPolicyRequiredReviewerCreate extends createPolicyCommand(policyKinds.requiredReviewer) {}
