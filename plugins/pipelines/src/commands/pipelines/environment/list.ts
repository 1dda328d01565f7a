import { Flags, ProjectCommand } from '@adoc/sdk';
import { type Environment, listEnvironments } from '../../../api/environments.js';
import { environmentTable } from '../../../tables/environment.js';

export default class PipelinesEnvironmentList extends ProjectCommand<typeof PipelinesEnvironmentList> {
  static override summary = 'List the environments that pipelines of a project deploy to.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --name production --query "[0].id"',
  ];
  static override flags = {
    name: Flags.string({ summary: 'Only the one with this name.' }),
    top: Flags.integer({ min: 1, summary: 'How many to list at most. Default: all.' }),
  };

  protected override readonly view = environmentTable;

  async run(): Promise<AsyncIterable<Environment>> {
    const { client, project } = await this.connect();
    return listEnvironments(client, project, { name: this.flags.name, limit: this.flags.top });
  }
}
