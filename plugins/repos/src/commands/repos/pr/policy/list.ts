import { Flags } from '@adoc/sdk';
import { listPolicyEvaluations, type PolicyEvaluation } from '../../../../api/policy-evaluations.js';
import { findRequiredReviewers } from '../../../../find-required-reviewers.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { policyEvaluationTable } from '../../../../tables/policy-evaluation.js';

export default class ReposPrPolicyList extends PullRequestCommand<typeof ReposPrPolicyList> {
  static override summary = 'List the policies of a pull request, and how they stand.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --query "[?configuration.isBlocking && status != \'approved\']"',
  ];
  static override flags = {
    top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
    skip: Flags.integer({ min: 0, summary: 'How many to leave out at the beginning.' }),
  };

  protected override view = policyEvaluationTable();

  async run(): Promise<PolicyEvaluation[]> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const { top: limit, skip } = this.flags;
    const all: PolicyEvaluation[] = [];
    // Not streamed: the order of the table needs all of them.
    for await (const evaluation of listPolicyEvaluations(client, pullRequest, { limit, skip })) all.push(evaluation);
    const graph = async () => (await this.connect('graph')).client;
    this.view = policyEvaluationTable(await findRequiredReviewers({ client, graph }, all));
    return all;
  }
}
