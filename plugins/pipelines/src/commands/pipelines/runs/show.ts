import { Flags, type View } from '@adoc/sdk';
import { getBuild } from '../../../api/builds.js';
import { findTimeline } from '../../../api/timeline.js';
import { RunCommand } from '../../../run-command.js';
import { runTable } from '../../../tables/run.js';
import { type RunDetails, runDetails } from '../../../tables/run-details.js';

export default class PipelinesRunsShow extends RunCommand<typeof PipelinesRunsShow> {
  static override summary = 'Show a run: its stages, jobs and tasks, with errors and warnings.';
  static override description =
    'In JSON the field "timeline" holds stages, jobs and tasks. With --output table the run alone is shown, on one line.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1',
    '<%= config.bin %> <%= command.id %> --id 1 --output table',
    '<%= config.bin %> <%= command.id %> --id 1 --query "timeline.records[?result==\'failed\'].name"',
  ];
  static override flags = {
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override view: View = runDetails;

  async run(): Promise<RunDetails> {
    const { client, project, runId } = await this.connectToRun();
    const isTable = this.options.output?.toLowerCase() === 'table';
    if (isTable) this.view = runTable;
    const [run, timeline] = await Promise.all([
      getBuild(client, project, runId),
      isTable ? undefined : findTimeline(client, project, runId),
    ]);
    const page = run._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return timeline ? { ...run, timeline } : run;
  }
}
