import { Flags, ProjectCommand } from '@adoc/sdk';
import { createEnvironment, type Environment } from '../../../api/environments.js';
import { environmentTable } from '../../../tables/environment.js';

export default class PipelinesEnvironmentCreate extends ProjectCommand<typeof PipelinesEnvironmentCreate> {
  static override summary = 'Create an environment, without resources or checks.';
  static override examples = ['<%= config.bin %> <%= command.id %> --name test --description "For everybody to try."'];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Its name.' }),
    description: Flags.string({ summary: 'What it is for.' }),
  };

  protected override readonly view = environmentTable;

  async run(): Promise<Environment> {
    const { client, project } = await this.connect();
    const { name, description } = this.flags;
    return createEnvironment(client, project, { name, ...(description !== undefined && { description }) });
  }
}
