import { Flags, me, NEWEST, newest, OrganizationCommand } from '@adoc/sdk';
import { listPullRequests } from '../../../api/list-pull-requests.js';
import type { PullRequest } from '../../../api/pull-requests.js';
import { myPullRequestTable } from '../../../tables/my-pull-request.js';

export default class ReposPrMine extends OrganizationCommand<typeof ReposPrMine> {
  static override summary = 'List the pull requests that you opened, in all projects of the organization.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --status completed --top 10',
  ];
  static override flags = {
    status: Flags.option({
      options: ['active', 'completed', 'abandoned', 'all'] as const,
      default: 'active',
      summary: 'Of those that are closed the newest 100 are listed.',
    })(),
    top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
    all: Flags.boolean({ summary: 'List all of them, however old.', exclusive: ['top'] }),
  };

  protected override readonly view = myPullRequestTable;

  async run(): Promise<AsyncIterable<PullRequest>> {
    const { client } = await this.connect();
    const { status, top, all } = this.flags;
    const criteria = { status, creatorId: (await me(client)).id };
    if (all || top !== undefined || status === 'active') return listPullRequests(client, { criteria, limit: top });
    // One more than are shown tells whether there are more.
    const history = listPullRequests(client, { criteria, limit: NEWEST + 1 });
    return newest(history, () => this.warn(`These are the newest ${NEWEST}. For more: --top NUMBER, or --all`));
  }
}
