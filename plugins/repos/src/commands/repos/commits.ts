import { Flags, NEWEST, newest, parseTime } from '@adoc/sdk';
import { type Commit, listCommits } from '../../api/commits.js';
import { commitTable } from '../../tables/commit.js';
import { VersionCommand } from '../../version-command.js';

export default class ReposCommits extends VersionCommand<typeof ReposCommits> {
  static override summary = 'List the commits of a branch, the newest first.';
  static override description = `The newest ${NEWEST} are listed; --all and --top go on.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam --ref release/1 --top 5',
    '<%= config.bin %> <%= command.id %> -r web --path /README.md --author "Ada Contoso" --from 2026-01-01',
  ];
  static override flags = {
    author: Flags.string({ summary: 'Only those of this author: name or e-mail address.' }),
    path: Flags.string({ summary: 'Only those that changed this file or folder.' }),
    from: Flags.string({ summary: 'Only those since this date or time.' }),
    to: Flags.string({ summary: 'Only those until this date or time.' }),
    top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
    all: Flags.boolean({ summary: 'List all of them, however old.', exclusive: ['top'] }),
  };

  protected override readonly view = commitTable;

  async run(): Promise<AsyncIterable<Commit>> {
    const { author, path, from, to, top, all } = this.flags;
    const [fromDate, toDate] = [from && parseTime(from), to && parseTime(to)];
    const { client, project, repository } = await this.connect();
    const search = { repository, version: await this.version(), author, itemPath: path, fromDate, toDate };
    if (all || top !== undefined) return listCommits(client, project, { ...search, limit: top });
    // One more than are shown tells whether there are more.
    const history = listCommits(client, project, { ...search, limit: NEWEST + 1 });
    return newest(history, () => this.warn(`These are the newest ${NEWEST}. For more: --top NUMBER, or --all`));
  }
}
