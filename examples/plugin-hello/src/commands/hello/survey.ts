import { OrganizationCommand, path, sentences } from '@adoc/sdk';

interface Survey {
  projects: number;
  repositories: number;
  empty: string[];
}

export default class HelloSurvey extends OrganizationCommand<typeof HelloSurvey> {
  static override summary = 'Count the repositories of all projects.';
  static override examples = ['<%= config.bin %> <%= command.id %> --query empty'];

  protected override readonly view = sentences<Survey>(({ projects, repositories, empty }) => [
    `${repositories} repositories in ${projects} projects.`,
    ...empty.map((name) => `There is none in ${name}.`),
  ]);

  async run(): Promise<Survey> {
    const { client } = await this.connect();
    const projects = await client.list<{ name: string }>('_apis/projects');
    const survey: Survey = { projects: projects.length, repositories: 0, empty: [] };
    for (const [index, { name }] of projects.entries()) {
      this.progress(`Project ${index + 1} of ${projects.length}: ${name}`);
      const repositories = await client.list(path`${name}/_apis/git/repositories`);
      survey.repositories += repositories.length;
      if (repositories.length === 0) survey.empty.push(name);
    }
    if (survey.empty.length > 0) this.hint('A repository is made in the web portal, below Repos.');
    return survey;
  }
}
