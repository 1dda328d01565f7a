import { AdocError } from '@adoc/sdk';
import { type Build, getBuild, updateBuild } from '../../../api/builds.js';
import { RunCommand } from '../../../run-command.js';
import { runTable } from '../../../tables/run.js';

export default class PipelinesRunsCancel extends RunCommand<typeof PipelinesRunsCancel> {
  static override summary = 'Cancel a run.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2',
    '<%= config.bin %> <%= command.id %> 2 --query status --output tsv',
  ];

  protected override readonly view = runTable;

  async run(): Promise<Build> {
    const { client, project, runId } = await this.connectToRun();
    const run = await getBuild(client, project, runId);
    // The service would say nothing, and change nothing.
    if (run.status === 'completed') throw isOver(run);
    return updateBuild(client, project, runId, { status: 'cancelling' });
  }
}

const isOver = ({ id, result }: Build): AdocError =>
  new AdocError(`The run ${id} is over already: ${result}.`, {
    code: 'run-is-over',
    suggestions: [`See what it did: adoc pipelines runs show ${id}`],
  });
