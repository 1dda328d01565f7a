import { Flags, me } from '@adoc/sdk';
import { type Reviewer, setVote } from '../../../api/reviewers.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { reviewerTable } from '../../../tables/reviewer.js';

const votes = {
  approve: 10,
  'approve-with-suggestions': 5,
  reset: 0,
  'wait-for-author': -5,
  reject: -10,
} as const;

export default class ReposPrSetVote extends PullRequestCommand<typeof ReposPrSetVote> {
  static override summary = 'Vote on a pull request, as yourself.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --vote approve',
    '<%= config.bin %> <%= command.id %> --id 1 --vote reset',
  ];
  static override flags = {
    vote: Flags.option({
      options: Object.keys(votes) as (keyof typeof votes)[],
      required: true,
      summary: 'What you say; reset takes it back.',
    })(),
  };

  protected override readonly view = reviewerTable;

  async run(): Promise<Reviewer> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const { id } = await me(client);
    return setVote(client, pullRequest, { id, vote: votes[this.flags.vote] });
  }
}
