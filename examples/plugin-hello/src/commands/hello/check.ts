import { AdocError, Args, exitCodes, OrganizationCommand, path } from '@adoc/sdk';

interface Project {
  name: string;
  description?: string;
}

export default class HelloCheck extends OrganizationCommand<typeof HelloCheck> {
  static override summary = 'Fail unless a project says what it is about.';
  static override examples = ['<%= config.bin %> <%= command.id %> Fabrikam'];
  static override usage = '<%= command.id %> PROJECT [FLAGS]';
  static override args = {
    project: Args.string({ required: true, description: 'Name or id of the project.' }),
  };

  async run(): Promise<Project> {
    const { client } = await this.connect();
    const { project: name } = this.args;
    const project = await client.get<Project>(path`_apis/projects/${name}`, { subject: `project "${name}"` });
    if (project.description) return project;
    throw new AdocError(`The project ${project.name} has no description.`, {
      code: 'no-description',
      exitCode: exitCodes.failed,
      reason: 'Whoever is new to it has nothing to go by.',
      suggestions: ['Describe it in the settings of the project, and check again.'],
    });
  }
}
