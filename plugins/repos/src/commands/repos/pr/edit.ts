import { AdocError, exitCodes, type RestClient } from '@adoc/sdk';
import { type PullRequest, type PullRequestChange, updatePullRequest } from '../../../api/pull-requests.js';
import { editText } from '../../../edit/edit-text.js';
import { formatDocument, type PullRequestText, parseDocument } from '../../../edit/pull-request-document.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { pullRequestTable } from '../../../tables/pull-request.js';

export default class ReposPrEdit extends PullRequestCommand<typeof ReposPrEdit> {
  static override summary = 'Edit title and description of a pull request in your editor.';
  static override description =
    'The first line is the title; what follows is the description, in Markdown. The editor is that of GIT_EDITOR, VISUAL or EDITOR.\n' +
    'Closed without a change, nothing is sent. In scripts: adoc repos pr update.';
  static override examples = [
    'EDITOR=true <%= config.bin %> <%= command.id %> --id 1',
    `EDITOR="sed -i.bak '1s/^WIP //'" <%= config.bin %> <%= command.id %> --id 1`,
  ];

  protected override readonly view = pullRequestTable;

  async run(): Promise<PullRequest> {
    if (this.options.noInput) throw notAsked();
    const { client, pullRequest } = await this.connectToPullRequest();
    const before = parseDocument(formatDocument({ description: '', ...pullRequest }));
    const edited = await editText(formatDocument(before), `PULL_REQUEST_${pullRequest.pullRequestId}.md`);
    const change = changeOf(before, parseDocument(edited.text));
    if (Object.keys(change).length === 0) {
      await edited.discard();
      this.hint('Nothing was changed.');
      return pullRequest;
    }
    try {
      const updated = await this.#update(client, pullRequest, change);
      await edited.discard();
      return updated;
    } catch (error) {
      this.warn(`What you wrote is still in ${edited.file}`);
      throw error;
    }
  }

  async #update(client: RestClient, pullRequest: PullRequest, change: PullRequestChange): Promise<PullRequest> {
    if (change.title === '') throw noTitle();
    return updatePullRequest(client, pullRequest, change);
  }
}

function changeOf(before: PullRequestText, after: PullRequestText): PullRequestChange {
  return {
    ...(after.title !== before.title && { title: after.title }),
    ...(after.description !== before.description && { description: after.description }),
  };
}

function notAsked(): AdocError {
  return new AdocError('With --no-input no editor is opened.', {
    code: 'no-editor',
    exitCode: exitCodes.usage,
    suggestions: ['adoc repos pr update --title TEXT --description TEXT'],
  });
}

function noTitle(): AdocError {
  return new AdocError('A pull request needs a title: the first line.', { code: 'no-title' });
}
