import { Flags } from '@adoc/sdk';
import { addTags } from '../../../../api/tags.js';
import { RunCommand } from '../../../../run-command.js';
import { splitList } from '../../../../split-list.js';
import { tagTable } from '../../../../tables/tag.js';

export default class PipelinesRunsTagAdd extends RunCommand<typeof PipelinesRunsTagAdd> {
  static override summary = 'Add tags to a run.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --run-id 1 --tags release',
    '<%= config.bin %> <%= command.id %> 1 --tags release approved',
  ];
  static override flags = {
    tags: Flags.string({ multiple: true, required: true, summary: 'Tags to add.' }),
  };

  protected override readonly view = tagTable;

  async run(): Promise<string[]> {
    const { client, project, runId } = await this.connectToRun();
    return addTags(client, { project, buildId: runId }, splitList(this.flags.tags));
  }
}
