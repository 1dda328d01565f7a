import { policyKinds } from '../../../../policies/policy-kinds.js';
import { updatePolicyCommand } from '../../../../policies/update-policy-command.js';

export default class ReposPolicyWorkItemLinkingUpdate extends updatePolicyCommand(policyKinds.workItemLinking) {}
