import { getThread, type Thread } from '../../../../api/threads.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { discussion } from '../../../../tables/discussion.js';
import { threadFlag } from '../../../../thread-flag.js';

export default class ReposPrThreadShow extends PullRequestCommand<typeof ReposPrThreadShow> {
  static override summary = 'Show a discussion of a pull request with all its comments.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --thread-id 1'];
  static override flags = { 'thread-id': threadFlag };

  protected override readonly view = discussion;

  async run(): Promise<Thread> {
    const { client, pullRequest } = await this.connectToPullRequest();
    return getThread(client, pullRequest, this.flags['thread-id']);
  }
}
