import { AdocError, fullRef, me, OrganizationCommand, type RestClient } from '@adoc/sdk';
import { listPullRequests, type PullRequestChoice } from '../../../api/list-pull-requests.js';
import type { PullRequest } from '../../../api/pull-requests.js';
import { currentBranch } from '../../../git/current-branch.js';
import { type Overview, pullRequestOverview } from '../../../tables/pull-request-overview.js';

export default class ReposPrStatus extends OrganizationCommand<typeof ReposPrStatus> {
  static override summary = 'Show the active pull requests that concern you, in all projects of the organization.';
  static override description =
    'That of the branch that is checked out, those you opened, and those that wait for your vote.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --query "reviewing[].title" --output tsv',
  ];

  protected override readonly view = pullRequestOverview;

  async run(): Promise<Overview> {
    const { client } = await this.connect();
    const { id } = await me(client);
    const [ofBranch, created, asked] = await Promise.all([
      this.#ofBranch(client),
      collect(client, { criteria: { creatorId: id } }),
      collect(client, { criteria: { reviewerId: id } }),
    ]);
    return { currentBranch: ofBranch, created, reviewing: asked.filter((each) => waitsFor(each, id)) };
  }

  /** Outside of a clone there is none. */
  async #ofBranch(client: RestClient): Promise<PullRequest[]> {
    const branch = await currentBranch(process.cwd());
    if (branch === undefined) return [];
    try {
      const [project, repository] = await Promise.all([this.session.project(), this.session.repository()]);
      const criteria = { sourceRefName: fullRef(branch) };
      return await collect(client, { project: project.value, repository: repository.value, criteria });
    } catch (error) {
      if (error instanceof AdocError && ['no-project', 'no-repository'].includes(error.code)) return [];
      throw error;
    }
  }
}

async function collect(client: RestClient, { criteria, ...place }: PullRequestChoice): Promise<PullRequest[]> {
  const found: PullRequest[] = [];
  const choice = { ...place, criteria: { ...criteria, status: 'active' as const } };
  for await (const pullRequest of listPullRequests(client, choice)) found.push(pullRequest);
  return found;
}

const waitsFor = ({ isDraft, reviewers }: PullRequest, id: string): boolean =>
  !isDraft && reviewers.some((reviewer) => reviewer.id === id && reviewer.vote === 0);
