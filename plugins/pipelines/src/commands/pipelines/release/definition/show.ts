import { Flags, ProjectCommand } from '@adoc/sdk';
import {
  getReleaseDefinition,
  getReleaseDefinitionId,
  type ReleaseDefinition,
} from '../../../../api/release-definitions.js';
import { namedDefinition } from '../../../../release-definition-flag.js';
import { releaseDefinitionTable } from '../../../../tables/release-definition.js';

export default class PipelinesReleaseDefinitionShow extends ProjectCommand<typeof PipelinesReleaseDefinitionShow> {
  static override summary = 'Show a classic release pipeline, with all that it does.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name "Web CD"',
    '<%= config.bin %> <%= command.id %> --id 1 --query "environments[].name"',
  ];
  static override flags = {
    id: Flags.string({ summary: 'Id or name of the release pipeline.' }),
    name: Flags.string({ summary: 'Its name. Not needed with --id.' }),
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = releaseDefinitionTable;

  async run(): Promise<ReleaseDefinition> {
    const wanted = namedDefinition(this.flags.id, this.flags.name);
    const { client, project } = await this.connect('release');
    const found = await getReleaseDefinition(client, project, await getReleaseDefinitionId(client, project, wanted));
    const page = found._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return found;
  }
}
