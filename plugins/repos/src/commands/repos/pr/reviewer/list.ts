import { listReviewers, type Reviewer } from '../../../../api/reviewers.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { reviewerTable } from '../../../../tables/reviewer.js';

export default class ReposPrReviewerList extends PullRequestCommand<typeof ReposPrReviewerList> {
  static override summary = 'List the reviewers of a pull request, with their votes.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1'];

  protected override readonly view = reviewerTable;

  async run(): Promise<Reviewer[]> {
    const { client, pullRequest } = await this.connectToPullRequest();
    return listReviewers(client, pullRequest);
  }
}
