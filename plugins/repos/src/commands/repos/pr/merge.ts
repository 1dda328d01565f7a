import { Flags, me, type RestClient, yesFlag } from '@adoc/sdk';
import { listPolicyEvaluations } from '../../../api/policy-evaluations.js';
import { type CompletionOptions, nobody, type PullRequest, updatePullRequest } from '../../../api/pull-requests.js';
import type { Check } from '../../../checks/check.js';
import { policyCheck } from '../../../checks/policy-check.js';
import { completePullRequest } from '../../../completion/complete-pull-request.js';
import { fillTemplate, placeholders } from '../../../completion/fill-template.js';
import { type MergeStrategyName, mergeStrategies } from '../../../completion/merge-strategies.js';
import { refuseCompletion, refuseOpenPolicies } from '../../../completion/refuse-completion.js';
import { completionFlags, completionOptionsOf } from '../../../completion-flags.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { pullRequestTable } from '../../../tables/pull-request.js';

export default class ReposPrMerge extends PullRequestCommand<typeof ReposPrMerge> {
  static override aliases = ['repos:pr:complete'];
  static override summary = 'Complete a pull request: merge it into its target branch.';
  static override description =
    'It waits until the service has merged. With --auto-complete the service does so by itself once all policies are fulfilled.\n' +
    `The message is a template: ${placeholders} stand for what the pull request says.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --strategy squash --delete-source-branch',
    '<%= config.bin %> <%= command.id %> --id 1 --merge-commit-message "{title} (!{id})"',
    '<%= config.bin %> <%= command.id %> --id 1 --auto-complete',
    '<%= config.bin %> <%= command.id %> --id 1 --bypass-policy --bypass-policy-reason "The shop is down" --yes',
  ];
  static override flags = {
    strategy: Flags.option({
      options: Object.keys(mergeStrategies) as MergeStrategyName[],
      exclusive: ['squash'],
      summary: 'How its commits get into the target branch.',
    })(),
    ...completionFlags,
    'merge-commit-message': Flags.string({ char: 'm', summary: 'Message of the merge commit, as a template.' }),
    'bypass-policy': Flags.boolean({
      dependsOn: ['bypass-policy-reason'],
      summary: 'Complete it although policies are not fulfilled. They are named first, and you are asked.',
    }),
    yes: yesFlag,
  };

  protected override readonly view = pullRequestTable;

  async run(): Promise<PullRequest> {
    const { 'auto-complete': isAutomatic, 'bypass-policy': bypass } = this.flags;
    const { client, pullRequest } = await this.connectToPullRequest();
    const { pullRequestId: id, status } = pullRequest;
    if (status === 'completed') {
      this.hint(`The pull request ${id} was completed before.`);
      return pullRequest;
    }
    if (isAutomatic === false) return updatePullRequest(client, pullRequest, { autoCompleteSetBy: { id: nobody } });
    refuseCompletion(pullRequest);
    const completionOptions = this.#options(pullRequest);
    if (isAutomatic) {
      const autoCompleteSetBy = { id: (await me(client)).id };
      return updatePullRequest(client, pullRequest, { autoCompleteSetBy, completionOptions });
    }
    const open = await readOpenPolicies(client, pullRequest);
    if (!bypass) refuseOpenPolicies(pullRequest, open);
    else if (open.length > 0) {
      const names = open.map(({ name }) => name).join(', ');
      await this.confirm(`Complete the pull request ${id} although this is not fulfilled: ${names}?`);
    }
    return completePullRequest(client, pullRequest, { completionOptions, clock: this.host.clock });
  }

  #options(pullRequest: PullRequest): CompletionOptions {
    const { strategy, 'merge-commit-message': template, 'bypass-policy': bypassPolicy = false } = this.flags;
    const message = template === undefined ? undefined : fillTemplate(template, pullRequest);
    const flags = { ...this.flags, 'merge-commit-message': message, 'bypass-policy': bypassPolicy };
    return {
      ...completionOptionsOf(flags, pullRequest.completionOptions),
      ...(strategy !== undefined && { mergeStrategy: mergeStrategies[strategy] }),
    };
  }
}

/** Those that block and are not fulfilled. */
async function readOpenPolicies(client: RestClient, pullRequest: PullRequest): Promise<Check[]> {
  const open: Check[] = [];
  for await (const evaluation of listPolicyEvaluations(client, pullRequest)) {
    const check = policyCheck(evaluation);
    if (check.isBlocking && check.result !== 'passed') open.push(check);
  }
  return open;
}
