import { Flags } from '@adoc/sdk';
import { listPullRequestCommits, type PullRequestCommit } from '../../../api/pull-request-commits.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { pullRequestCommitTable } from '../../../tables/pull-request-commit.js';

export default class ReposPrCommits extends PullRequestCommand<typeof ReposPrCommits> {
  static override summary = 'List the commits of a pull request, the newest first.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --top 1 --query "[0].commitId" --output tsv',
  ];
  static override flags = {
    top: Flags.integer({ min: 1, summary: 'Only this many. Default: all of them.' }),
  };

  protected override readonly view = pullRequestCommitTable;

  async run(): Promise<AsyncIterable<PullRequestCommit>> {
    const { client, pullRequest } = await this.connectToPullRequest();
    return listPullRequestCommits(client, pullRequest, this.flags.top);
  }
}
