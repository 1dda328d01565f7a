import { Flags } from '@adoc/sdk';
import { type Build, updateBuild } from '../../../api/builds.js';
import { RunCommand } from '../../../run-command.js';
import { buildTable } from '../../../tables/run.js';

export default class PipelinesBuildCancel extends RunCommand<typeof PipelinesBuildCancel> {
  static override summary = 'Cancel a build.';
  static override examples = ['<%= config.bin %> <%= command.id %> --build-id 1'];
  static override flags = {
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = buildTable;

  async run(): Promise<Build> {
    const { client, project, runId } = await this.connectToRun();
    const build = await updateBuild(client, project, runId, { status: 'cancelling' });
    const page = build._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return build;
  }
}
