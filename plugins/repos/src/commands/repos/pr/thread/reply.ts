import { Flags } from '@adoc/sdk';
import { addComment, type ThreadComment } from '../../../../api/threads.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { threadCommentTable } from '../../../../tables/thread-comment.js';
import { threadFlag } from '../../../../thread-flag.js';

export default class ReposPrThreadReply extends PullRequestCommand<typeof ReposPrThreadReply> {
  static override summary = 'Answer in a discussion of a pull request.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --thread-id 1 --content "Most people come back within five days."',
  ];
  static override flags = {
    'thread-id': threadFlag,
    content: Flags.string({ char: 'c', required: true, summary: 'The answer, in Markdown.' }),
    'comment-id': Flags.integer({ min: 1, default: 1, summary: 'Which comment of the thread is answered.' }),
  };

  protected override readonly view = threadCommentTable;

  async run(): Promise<ThreadComment> {
    const { 'thread-id': thread, 'comment-id': to, content } = this.flags;
    const { client, pullRequest } = await this.connectToPullRequest();
    return addComment(client, pullRequest, { thread, to, content });
  }
}
