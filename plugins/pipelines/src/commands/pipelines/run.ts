import { Flags } from '@adoc/sdk';
import type { Build } from '../../api/builds.js';
import { PipelineCommand } from '../../pipeline-command.js';
import { startPipeline } from '../../start-pipeline.js';
import { runTable } from '../../tables/run.js';
import { readRunValues, runValueFlags } from '../../variables/run-values.js';

export default class PipelinesRun extends PipelineCommand<typeof PipelinesRun> {
  static override summary = 'Run a pipeline.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name "Web CI" --branch release/1',
    '<%= config.bin %> <%= command.id %> --id 1 --variables configuration=Debug "note=two words"',
    '<%= config.bin %> <%= command.id %> --name "Web CI" --query id --output tsv',
  ];
  static override flags = {
    branch: Flags.string({ summary: 'Branch or tag to run. Default: the one that the pipeline says.' }),
    'commit-id': Flags.string({ summary: 'Commit of that branch to run. Default: the newest.' }),
    ...runValueFlags,
    open: Flags.boolean({ summary: 'Open the run in the browser.' }),
  };

  protected override readonly view = runTable;

  async run(): Promise<Build> {
    const { branch, 'commit-id': commit, ...given } = this.flags;
    const readers = { data: (file: string) => this.readData(file), secret: (label: string) => this.readSecret(label) };
    const values = await readRunValues(given, readers);
    const { client, project, pipelineId } = await this.connectToPipeline();
    const run = await startPipeline(client, { project, pipelineId, branch, commit, ...values });
    const page = run._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return run;
  }
}
