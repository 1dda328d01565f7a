import { Flags, ProjectCommand, sentences, yesFlag } from '@adoc/sdk';
import { deleteRepository, getRepository, type Repository } from '../../api/repositories.js';

export default class ReposDelete extends ProjectCommand<typeof ReposDelete> {
  static override summary = 'Delete a Git repository, with its branches and pull requests.';
  static override description =
    'It stays in the recycle bin of the project for 30 days; until then the web pages of the project can bring it back.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id web --project Fabrikam --yes',
    '<%= config.bin %> <%= command.id %> --id 3411ebc1-d5aa-464f-9615-0b527bc66719 --yes',
  ];
  static override flags = {
    id: Flags.string({
      char: 'r',
      aliases: ['repository'],
      required: true,
      summary: 'Id or name of the repository. Also --repository.',
    }),
    yes: yesFlag,
  };

  protected override readonly view = sentences<Repository>(({ name, project }) => [
    `The repository ${name} of the project ${project.name} is deleted.`,
  ]);

  async run(): Promise<Repository> {
    const { client, project } = await this.connect();
    const found = await getRepository(client, project, this.flags.id);
    await this.confirm(`Delete the repository ${found.name} of the project ${found.project.name} (${found.webUrl})?`);
    await deleteRepository(client, found);
    return found;
  }
}
