import { Flags } from '@adoc/sdk';
import { type BranchStats, listBranchStats } from '../../api/branch-stats.js';
import { RepositoryCommand } from '../../repository-command.js';
import { branchStatsTable } from '../../tables/branch-stats.js';
import { parseVersion } from '../../version.js';

export default class ReposStats extends RepositoryCommand<typeof ReposStats> {
  static override summary = 'Show for each branch of a repository how far it is ahead of and behind another one.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --base release/1 --query "sort_by(@, &aheadCount)[-1].name"',
  ];
  static override flags = {
    base: Flags.string({
      summary: 'Branch, tag (tags/v1.0) or commit to compare with. Default: the default branch of the repository.',
    }),
  };

  protected override readonly view = branchStatsTable;

  async run(): Promise<BranchStats[]> {
    const { base } = this.flags;
    const { client, project, repository } = await this.connect();
    return listBranchStats(client, project, { repository, base: base === undefined ? undefined : parseVersion(base) });
  }
}
