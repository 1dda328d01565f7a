import { Flags, ProjectCommand } from '@adoc/sdk';
import { getReleaseDefinitionId } from '../../../api/release-definitions.js';
import { createRelease, type Release } from '../../../api/releases.js';
import { namedDefinition } from '../../../release-definition-flag.js';
import { releaseTable } from '../../../tables/release.js';
import { parseAssignments } from '../../../variables/parse-assignments.js';

export default class PipelinesReleaseCreate extends ProjectCommand<typeof PipelinesReleaseCreate> {
  static override summary = 'Create a release of a classic release pipeline, which starts its first stages.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --definition-name "Web CD" --description "Prices with tax."',
    '<%= config.bin %> <%= command.id %> --definition-id 1 --artifact-metadata-list "_Web CI=1"',
  ];
  static override flags = {
    'definition-id': Flags.string({ summary: 'Id or name of the release pipeline.' }),
    'definition-name': Flags.string({ summary: 'Its name. Not needed with --definition-id.' }),
    'artifact-metadata-list': Flags.string({
      multiple: true,
      summary: 'Versions to deploy, alias=version: of a pipeline, the id of a run. Default: the newest.',
    }),
    description: Flags.string({ summary: 'What it is for.' }),
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = releaseTable;

  async run(): Promise<Release> {
    const { description, 'artifact-metadata-list': words = [] } = this.flags;
    const wanted = namedDefinition(this.flags['definition-id'], this.flags['definition-name']);
    const versions = Object.entries(parseAssignments('--artifact-metadata-list', words));
    const { client, project } = await this.connect('release');
    const release = await createRelease(client, project, {
      definitionId: await getReleaseDefinitionId(client, project, wanted),
      description,
      artifacts: versions.map(([alias, id]) => ({ alias, instanceReference: { id } })),
    });
    const page = release._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return release;
  }
}
