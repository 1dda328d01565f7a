import { Flags, ProjectCommand } from '@adoc/sdk';
import { getRelease, type Release } from '../../../api/releases.js';
import { releaseTable } from '../../../tables/release.js';

export default class PipelinesReleaseShow extends ProjectCommand<typeof PipelinesReleaseShow> {
  static override summary = 'Show a release, with how far its stages are.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1 --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --id 1 --query "environments[].[name, status]" --output tsv',
  ];
  static override flags = {
    id: Flags.integer({ required: true, min: 1, summary: 'Id of the release.' }),
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = releaseTable;

  async run(): Promise<Release> {
    const { client, project } = await this.connect('release');
    const release = await getRelease(client, project, this.flags.id);
    const page = release._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return release;
  }
}
