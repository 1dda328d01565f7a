import { Flags } from '@adoc/sdk';
import { listThreads, type Thread } from '../../../../api/threads.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { threadTable } from '../../../../tables/thread.js';

export default class ReposPrThreadList extends PullRequestCommand<typeof ReposPrThreadList> {
  static override summary = 'List the discussions of a pull request.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --status active pending',
    '<%= config.bin %> <%= command.id %> --id 1 --query "length([?status==\'active\'])"',
  ];
  static override flags = {
    status: Flags.option({
      options: ['active', 'pending', 'fixed', 'wontFix', 'closed', 'byDesign'] as const,
      multiple: true,
      summary: 'Only those in one of these states.',
    })(),
    all: Flags.boolean({ summary: 'Also what the service itself wrote: votes, pushes, changes of status.' }),
  };

  protected override readonly view = threadTable;

  async run(): Promise<Thread[]> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const { status: wanted, all } = this.flags;
    const threads = await listThreads(client, pullRequest);
    return threads
      .filter((thread) => !thread.isDeleted && (all || isDiscussion(thread)))
      .filter(({ status }) => !wanted || wanted.some((each) => each === status));
  }
}

const isDiscussion = ({ comments }: Thread): boolean => comments.some(({ commentType }) => commentType !== 'system');
