import { policyKinds } from '../../../../policies/policy-kinds.js';
import { updatePolicyCommand } from '../../../../policies/update-policy-command.js';

export default class ReposPolicyBuildUpdate extends updatePolicyCommand(policyKinds.build) {}
