import { ProjectCommand, sentences, yesFlag } from '@adoc/sdk';
import { deleteEnvironment, type Environment, getEnvironment } from '../../../api/environments.js';
import { environmentIdFlag } from '../../../environment-flag.js';

export default class PipelinesEnvironmentDelete extends ProjectCommand<typeof PipelinesEnvironmentDelete> {
  static override summary = 'Delete an environment, with its checks and what is known of deployments to it.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id staging --yes'];
  static override flags = { id: environmentIdFlag, yes: yesFlag };

  protected override readonly view = sentences<Environment>(({ name }) => [`The environment ${name} is deleted.`]);

  async run(): Promise<Environment> {
    const { client, project } = await this.connect();
    const environment = await getEnvironment(client, project, this.flags.id);
    await this.confirm(`Delete the environment ${environment.name} of the project ${project}, with its checks?`);
    await deleteEnvironment(client, project, environment);
    return environment;
  }
}
