import { Flags } from '@adoc/sdk';
import { setThreadStatus, type Thread } from '../../../../api/threads.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { threadTable } from '../../../../tables/thread.js';
import { threadFlag } from '../../../../thread-flag.js';

export default class ReposPrThreadResolve extends PullRequestCommand<typeof ReposPrThreadResolve> {
  static override summary = 'End a discussion of a pull request.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --thread-id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --thread-id 1 --status wontFix',
  ];
  static override flags = {
    'thread-id': threadFlag,
    status: Flags.option({
      options: ['fixed', 'wontFix', 'closed', 'byDesign'] as const,
      default: 'fixed',
      summary: 'How it ended.',
    })(),
  };

  protected override readonly view = threadTable;

  async run(): Promise<Thread> {
    const { client, pullRequest } = await this.connectToPullRequest();
    return setThreadStatus(client, pullRequest, { id: this.flags['thread-id'], status: this.flags.status });
  }
}
