import { policyKinds } from '../../../../policies/policy-kinds.js';
import { updatePolicyCommand } from '../../../../policies/update-policy-command.js';

export default class ReposPolicyMergeStrategyUpdate extends updatePolicyCommand(policyKinds.mergeStrategy) {}
