import { Flags } from '@adoc/sdk';
import { type FullDefinition, getDefinition } from '../../api/definitions.js';
import { PipelineCommand } from '../../pipeline-command.js';
import { pipelineTable } from '../../tables/definition.js';

export default class PipelinesShow extends PipelineCommand<typeof PipelinesShow> {
  static override summary = 'Show a pipeline.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name "Web CI"',
    '<%= config.bin %> <%= command.id %> --name "Web CI" --folder-path Web --query repository.defaultBranch --output tsv',
    '<%= config.bin %> <%= command.id %> --id 1 --open',
  ];
  static override flags = {
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = pipelineTable;

  async run(): Promise<FullDefinition> {
    const { client, project, pipelineId } = await this.connectToPipeline();
    const pipeline = await getDefinition(client, project, pipelineId);
    const page = pipeline._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return pipeline;
  }
}
