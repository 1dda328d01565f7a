import { AdocError, exitCodes, Flags, me } from '@adoc/sdk';
import type { PullRequest } from '../../../../api/pull-requests.js';
import { listReviewers, type Reviewer, removeReviewer } from '../../../../api/reviewers.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { reviewerTable } from '../../../../tables/reviewer.js';

export default class ReposPrReviewerRemove extends PullRequestCommand<typeof ReposPrReviewerRemove> {
  static override summary = 'Take reviewers off a pull request, and list who is left.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --reviewers "Ada Contoso"'];
  static override flags = {
    reviewers: Flags.string({
      multiple: true,
      required: true,
      summary: 'Names, e-mail addresses or ids of reviewers, or me.',
    }),
  };

  protected override readonly view = reviewerTable;

  async run(): Promise<Reviewer[]> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const names = await Promise.all(
      this.flags.reviewers.map(async (name) => (name.toLowerCase() === 'me' ? (await me(client)).id : name)),
    );
    // All of them are looked up before the first one is taken off.
    const reviewers = new Set(names.map((name) => getReviewer(pullRequest, name).id));
    for (const id of reviewers) await removeReviewer(client, pullRequest, id);
    return listReviewers(client, pullRequest);
  }
}

function getReviewer({ pullRequestId, reviewers }: PullRequest, name: string): Reviewer {
  const wanted = name.toLowerCase();
  const found = reviewers.filter(({ id, displayName, uniqueName }) =>
    [id, displayName, uniqueName].some((text) => text.toLowerCase() === wanted),
  );
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const problem = only ? `"${name}" may be one of ${found.length} reviewers` : `"${name}" is no reviewer`;
  throw new AdocError(`${problem} of the pull request ${pullRequestId}.`, {
    code: 'no-such-reviewer',
    exitCode: only ? exitCodes.usage : exitCodes.notFound,
    suggestions: (only ? found : reviewers).map(({ displayName, uniqueName }) => `${displayName}, ${uniqueName}`),
  });
}
