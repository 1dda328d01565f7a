import { Flags } from '@adoc/sdk';
import { listRefs, type Ref } from '../../../api/refs.js';
import { RepositoryCommand } from '../../../repository-command.js';
import { refTable } from '../../../tables/ref.js';

export default class ReposRefList extends RepositoryCommand<typeof ReposRefList> {
  static override summary = 'List the branches, tags and other refs of a repository.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam --filter heads/release',
  ];
  static override flags = {
    filter: Flags.string({ summary: 'Beginning of the names to list, without refs/: heads, tags/v1.' }),
  };

  protected override readonly view = refTable;

  async run(): Promise<AsyncIterable<Ref>> {
    const { client, project, repository } = await this.connect();
    return listRefs(client, project, { repository, filter: this.flags.filter });
  }
}
