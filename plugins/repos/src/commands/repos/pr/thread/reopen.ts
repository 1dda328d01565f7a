import { setThreadStatus, type Thread } from '../../../../api/threads.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { threadTable } from '../../../../tables/thread.js';
import { threadFlag } from '../../../../thread-flag.js';

export default class ReposPrThreadReopen extends PullRequestCommand<typeof ReposPrThreadReopen> {
  static override summary = 'Make a discussion of a pull request active again.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --thread-id 1'];
  static override flags = { 'thread-id': threadFlag };

  protected override readonly view = threadTable;

  async run(): Promise<Thread> {
    const { client, pullRequest } = await this.connectToPullRequest();
    return setThreadStatus(client, pullRequest, { id: this.flags['thread-id'], status: 'active' });
  }
}
