import { Flags } from '@adoc/sdk';
import { getPolicyEvaluation } from '../../../../api/get-policy-evaluation.js';
import { type PolicyEvaluation, queuePolicyEvaluation } from '../../../../api/policy-evaluations.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { policyEvaluationTable } from '../../../../tables/policy-evaluation.js';

export default class ReposPrPolicyQueue extends PullRequestCommand<typeof ReposPrPolicyQueue> {
  static override summary = 'Have a policy of a pull request judge anew: a build policy starts its build.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --evaluation-id "Work item linking"'];
  static override flags = {
    'evaluation-id': Flags.string({
      char: 'e',
      required: true,
      summary: 'Id of the evaluation, or the name of its policy, as repos pr policy list shows them.',
    }),
  };

  protected override readonly view = policyEvaluationTable();

  async run(): Promise<PolicyEvaluation> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const { evaluationId } = await getPolicyEvaluation(client, pullRequest, this.flags['evaluation-id']);
    return queuePolicyEvaluation(client, pullRequest, evaluationId);
  }
}
