import { listTags } from '../../../../api/tags.js';
import { RunCommand } from '../../../../run-command.js';
import { tagTable } from '../../../../tables/tag.js';

export default class PipelinesRunsTagList extends RunCommand<typeof PipelinesRunsTagList> {
  static override summary = 'List the tags of a run.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --run-id 1',
    '<%= config.bin %> <%= command.id %> 1 --output tsv',
  ];

  protected override readonly view = tagTable;

  async run(): Promise<string[]> {
    const { client, project, runId } = await this.connectToRun();
    return listTags(client, { project, buildId: runId });
  }
}
