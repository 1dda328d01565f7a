import { Flags } from '@adoc/sdk';
import { getPullRequestWithWorkItems, type PullRequest, webUrl } from '../../../api/pull-requests.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { pullRequestTable } from '../../../tables/pull-request.js';

export default class ReposPrShow extends PullRequestCommand<typeof ReposPrShow> {
  static override summary = 'Show a pull request.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --open',
    '<%= config.bin %> <%= command.id %> --id 1 --query "workItemRefs[].id" --output tsv',
  ];
  static override flags = {
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = pullRequestTable;

  async run(): Promise<PullRequest> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const shown = await getPullRequestWithWorkItems(client, pullRequest);
    const { value } = await this.session.organization();
    if (this.flags.open) await this.host.open(webUrl(value.url, shown), this.options);
    return shown;
  }
}
