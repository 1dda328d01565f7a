import { policyKinds } from '../../../../policies/policy-kinds.js';
import { updatePolicyCommand } from '../../../../policies/update-policy-command.js';

export default class ReposPolicyCommentRequiredUpdate extends updatePolicyCommand(policyKinds.commentRequired) {}
