import { Flags, ProjectCommand } from '@adoc/sdk';
import { listRepositories, type Repository } from '../../api/repositories.js';
import { repositoryTable } from '../../tables/repository.js';

export default class ReposList extends ProjectCommand<typeof ReposList> {
  static override summary = 'List the Git repositories of a project.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --query "[].remoteUrl" --output tsv',
  ];
  static override flags = {
    'include-hidden': Flags.boolean({ summary: 'Also list hidden repositories.' }),
  };

  protected override readonly view = repositoryTable;

  async run(): Promise<Repository[]> {
    const { client, project } = await this.connect();
    return listRepositories(client, project, { includeHidden: this.flags['include-hidden'] });
  }
}
