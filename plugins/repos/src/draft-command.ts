import type { Command } from '@adoc/sdk';
import { type PullRequest, updatePullRequest } from './api/pull-requests.js';
import { PullRequestCommand } from './pull-request-command.js';
import { pullRequestTable } from './tables/pull-request.js';

/** A command that says whether a pull request is a draft. */
export abstract class DraftCommand<T extends typeof Command> extends PullRequestCommand<T> {
  protected override readonly view = pullRequestTable;
  protected abstract readonly isDraft: boolean;

  async run(): Promise<PullRequest> {
    const { client, pullRequest } = await this.connectToPullRequest();
    // Nothing to change is nothing to send: a second draft would reset the votes again.
    if (pullRequest.isDraft === this.isDraft) return pullRequest;
    return updatePullRequest(client, pullRequest, { isDraft: this.isDraft });
  }
}
