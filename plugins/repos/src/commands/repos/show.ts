import { Flags } from '@adoc/sdk';
import { getRepository, type Repository } from '../../api/repositories.js';
import { RepositoryCommand } from '../../repository-command.js';
import { repositoryTable } from '../../tables/repository.js';

export default class ReposShow extends RepositoryCommand<typeof ReposShow> {
  static override summary = 'Show a Git repository.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --open',
  ];
  static override flags = {
    open: Flags.boolean({ summary: 'Open the repository in the browser.' }),
  };

  protected override readonly view = repositoryTable;

  async run(): Promise<Repository> {
    const { client, project, repository } = await this.connect();
    const found = await getRepository(client, project, repository);
    if (this.flags.open) await this.host.open(found.webUrl, this.options);
    return found;
  }
}
