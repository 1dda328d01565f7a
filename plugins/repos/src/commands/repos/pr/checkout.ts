import { Flags, sentences } from '@adoc/sdk';
import { addFavorite } from '../../../api/favorites.js';
import type { PullRequest } from '../../../api/pull-requests.js';
import { checkOut } from '../../../git/check-out.js';
import { PullRequestCommand } from '../../../pull-request-command.js';

interface CheckoutResult {
  pullRequestId: number;
  /** Local branch that is checked out now. */
  branch: string;
  commit: string;
}

export default class ReposPrCheckout extends PullRequestCommand<typeof ReposPrCheckout> {
  static override summary = 'Check out the source branch of a pull request in this clone.';
  static override description =
    'Fetches the branch, switches to it, and brings it up to date where nothing of yours is in the way. The branch becomes a favorite of yours.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --remote-name origin',
  ];
  static override flags = {
    id: Flags.integer({ min: 1, required: true, summary: 'Id of the pull request.', helpGroup: 'TARGET' }),
    'remote-name': Flags.string({
      default: 'origin',
      summary: 'Remote of the repository in this clone.',
    }),
  };

  protected override readonly view = sentences<CheckoutResult>(({ pullRequestId, branch }) => [
    `On the branch ${branch} of pull request ${pullRequestId}.`,
  ]);

  async run(): Promise<CheckoutResult> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const remote = this.flags['remote-name'];
    const place = { cwd: process.cwd(), root: this.config.root, remote };
    const { branch, commit } = await checkOut(pullRequest, place);
    await this.#favor(pullRequest, () => addFavorite(client, pullRequest));
    return { pullRequestId: pullRequest.pullRequestId, branch, commit };
  }

  /** Nobody should miss their branch for it: it may be one already. */
  async #favor({ sourceRefName }: PullRequest, add: () => Promise<void>): Promise<void> {
    try {
      await add();
    } catch (error) {
      this.hint(`${sourceRefName} has not become a favorite: ${error instanceof Error ? error.message : error}`);
    }
  }
}
