import { AdocError, exitCodes, Flags, fullRef, me } from '@adoc/sdk';
import { nobody, type PullRequest, type PullRequestChange, updatePullRequest } from '../../../api/pull-requests.js';
import { completionFlags, completionOptionsOf } from '../../../completion-flags.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { pullRequestTable } from '../../../tables/pull-request.js';

export default class ReposPrUpdate extends PullRequestCommand<typeof ReposPrUpdate> {
  static override summary = 'Change a pull request.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --title "Remember the cart" --description "For a week." "Then it is empty."',
    '<%= config.bin %> <%= command.id %> --id 1 --auto-complete --squash --delete-source-branch',
    '<%= config.bin %> <%= command.id %> --id 1 --status abandoned',
  ];
  static override flags = {
    title: Flags.string({ summary: 'New title.' }),
    description: Flags.string({
      char: 'd',
      multiple: true,
      summary: 'New description, in Markdown. Each value is a line.',
    }),
    status: Flags.option({
      options: ['active', 'completed', 'abandoned'] as const,
      summary: 'What becomes of it.',
    })(),
    draft: Flags.boolean({ allowNo: true, summary: 'Whether it is a draft.' }),
    'target-branch': Flags.string({ char: 't', summary: 'Branch it goes into from now on.' }),
    ...completionFlags,
  };

  protected override readonly view = pullRequestTable;

  async run(): Promise<PullRequest> {
    if (Object.keys(this.#change()).length === 0 && this.flags['auto-complete'] === undefined) throw nothingToChange();
    const { client, pullRequest } = await this.connectToPullRequest();
    const change = this.#change(pullRequest);
    const isAuto = this.flags['auto-complete'];
    if (isAuto !== undefined) change.autoCompleteSetBy = { id: isAuto ? (await me(client)).id : nobody };
    return updatePullRequest(client, pullRequest, change);
  }

  /** What the flags ask for. */
  #change(pullRequest?: PullRequest): PullRequestChange {
    const { title, description, status, draft, 'target-branch': target } = this.flags;
    const completionOptions = completionOptionsOf(this.flags, pullRequest?.completionOptions);
    const commit = status === 'completed' && pullRequest?.lastMergeSourceCommit;
    return {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description: description.join('\n') }),
      ...(status !== undefined && { status }),
      ...(draft !== undefined && { isDraft: draft }),
      ...(target !== undefined && { targetRefName: fullRef(target) }),
      ...(completionOptions && { completionOptions }),
      ...(commit && { lastMergeSourceCommit: { commitId: commit.commitId } }),
    };
  }
}

function nothingToChange(): AdocError {
  return new AdocError('It is not said what to change.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--title, --description, --status, --draft or one of the others: adoc repos pr update --help'],
  });
}
