import { Flags } from '@adoc/sdk';
import { type Build, getBuild } from '../../../api/builds.js';
import { RunCommand } from '../../../run-command.js';
import { buildTable } from '../../../tables/run.js';

export default class PipelinesBuildShow extends RunCommand<typeof PipelinesBuildShow> {
  static override summary = 'Show a build.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --query result --output tsv',
  ];
  static override flags = {
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = buildTable;

  async run(): Promise<Build> {
    const { client, project, runId } = await this.connectToRun();
    const build = await getBuild(client, project, runId);
    const page = build._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return build;
  }
}
