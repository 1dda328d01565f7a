import { ProjectCommand } from '@adoc/sdk';
import { type Environment, getEnvironment } from '../../../api/environments.js';
import { environmentIdFlag } from '../../../environment-flag.js';
import { environmentTable } from '../../../tables/environment.js';

export default class PipelinesEnvironmentShow extends ProjectCommand<typeof PipelinesEnvironmentShow> {
  static override summary = 'Show an environment, with the resources that belong to it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id production --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --id 1 --query resources',
  ];
  static override flags = { id: environmentIdFlag };

  protected override readonly view = environmentTable;

  async run(): Promise<Environment> {
    const { client, project } = await this.connect();
    return getEnvironment(client, project, this.flags.id);
  }
}
