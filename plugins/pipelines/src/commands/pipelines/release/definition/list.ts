import { Flags, ProjectCommand } from '@adoc/sdk';
import { listReleaseDefinitions, type ReleaseDefinition } from '../../../../api/release-definitions.js';
import { releaseDefinitionTable } from '../../../../tables/release-definition.js';

export default class PipelinesReleaseDefinitionList extends ProjectCommand<typeof PipelinesReleaseDefinitionList> {
  static override summary = 'List the classic release pipelines of a project.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --name Web --artifact-type build --query "[].id"',
  ];
  static override flags = {
    name: Flags.string({ summary: 'Only those with this in their names.' }),
    top: Flags.integer({ min: 1, summary: 'How many to list at most. Default: all.' }),
    'artifact-type': Flags.option({
      options: ['build', 'jenkins', 'github', 'externaltfsbuild', 'git', 'tfvc'] as const,
      summary: 'Only those that deploy artifacts of this type.',
    })(),
    'artifact-source-id': Flags.string({
      summary: 'Only those that deploy this: of a pipeline, the id of its project, a colon, and its id.',
    }),
  };

  protected override readonly view = releaseDefinitionTable;

  async run(): Promise<AsyncIterable<ReleaseDefinition>> {
    const { client, project } = await this.connect('release');
    const { name, top, 'artifact-type': artifactType, 'artifact-source-id': artifactSourceId } = this.flags;
    return listReleaseDefinitions(client, project, { searchText: name, artifactType, artifactSourceId, limit: top });
  }
}
