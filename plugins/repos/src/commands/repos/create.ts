import { Flags, ProjectCommand } from '@adoc/sdk';
import { createRepository, type Repository } from '../../api/repositories.js';
import { repositoryTable } from '../../tables/repository.js';

export default class ReposCreate extends ProjectCommand<typeof ReposCreate> {
  static override summary = 'Create an empty Git repository in a project.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name api --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --name api --query remoteUrl --output tsv',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the new repository.' }),
    open: Flags.boolean({ summary: 'Open the repository in the browser.' }),
  };

  protected override readonly view = repositoryTable;

  async run(): Promise<Repository> {
    const { client, project } = await this.connect();
    const created = await createRepository(client, project, this.flags.name);
    if (this.flags.open) await this.host.open(created.webUrl, this.options);
    return created;
  }
}
