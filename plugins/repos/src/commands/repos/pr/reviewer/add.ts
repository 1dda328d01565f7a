import { Flags } from '@adoc/sdk';
import { addReviewers, type Reviewer } from '../../../../api/reviewers.js';
import { chooseReviewers } from '../../../../choose-reviewers.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { reviewerTable } from '../../../../tables/reviewer.js';

export default class ReposPrReviewerAdd extends PullRequestCommand<typeof ReposPrReviewerAdd> {
  static override summary = 'Ask people or groups to review a pull request.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --reviewers "Grace Hopper" alan.turing@contoso.example',
    '<%= config.bin %> <%= command.id %> --id 1 --reviewers "Grace Hopper" --required',
  ];
  static override flags = {
    reviewers: Flags.string({
      multiple: true,
      required: true,
      summary: 'Names, e-mail addresses or ids, or me.',
    }),
    required: Flags.boolean({ allowNo: true, summary: 'It cannot be completed without their approval.' }),
  };

  protected override readonly view = reviewerTable;

  async run(): Promise<Reviewer[]> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const { reviewers, required } = this.flags;
    const graph = async () => (await this.connect('graph')).client;
    const named = required ? { required: reviewers } : { optional: reviewers };
    const chosen = await chooseReviewers({ client, graph }, named);
    return addReviewers(client, pullRequest, chosen);
  }
}
