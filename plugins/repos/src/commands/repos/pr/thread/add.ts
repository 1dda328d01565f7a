import { Flags } from '@adoc/sdk';
import { anchorThread } from '../../../../anchor-thread.js';
import { getLastIteration } from '../../../../api/iterations.js';
import { addThread, type Thread } from '../../../../api/threads.js';
import { getChange } from '../../../../choose-changes.js';
import { parseLines } from '../../../../parse-lines.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { threadTable } from '../../../../tables/thread.js';

export default class ReposPrThreadAdd extends PullRequestCommand<typeof ReposPrThreadAdd> {
  static override summary = 'Start a discussion: about a pull request, one of its files, or some lines.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --content "Why a week?"',
    '<%= config.bin %> <%= command.id %> --id 1 --content "Why a week?" --file changes/feature/1.md --line 1',
  ];
  static override flags = {
    content: Flags.string({ char: 'c', required: true, summary: 'The first comment, in Markdown.' }),
    file: Flags.string({ summary: 'Path of a file that changes, from the root of the repository.' }),
    line: Flags.string({ dependsOn: ['file'], summary: 'A line of the file, or several: 12, 12-18.' }),
    side: Flags.option({
      options: ['right', 'left'] as const,
      default: 'right',
      summary: 'Which version the lines are counted in: right is the new one, left the old one.',
    })(),
    status: Flags.option({
      options: ['active', 'pending', 'closed'] as const,
      default: 'active',
      summary: 'Closed is for what needs no answer.',
    })(),
  };

  protected override readonly view = threadTable;

  async run(): Promise<Thread> {
    const { content, status, file, line, side } = this.flags;
    const lines = line === undefined ? undefined : parseLines(line);
    const { client, pullRequest } = await this.connectToPullRequest();
    if (file === undefined) return addThread(client, pullRequest, { content, status });
    const iteration = await getLastIteration(client, pullRequest);
    const change = await getChange(client, { pullRequest, iteration, file });
    const anchor = anchorThread({ change, iteration, lines, isBefore: side === 'left' });
    return addThread(client, pullRequest, { content, status, ...anchor });
  }
}
