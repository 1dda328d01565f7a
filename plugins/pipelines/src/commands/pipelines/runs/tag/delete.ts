import { Flags } from '@adoc/sdk';
import { deleteTag } from '../../../../api/tags.js';
import { RunCommand } from '../../../../run-command.js';
import { tagTable } from '../../../../tables/tag.js';

export default class PipelinesRunsTagDelete extends RunCommand<typeof PipelinesRunsTagDelete> {
  static override summary = 'Take a tag off a run.';
  static override examples = ['<%= config.bin %> <%= command.id %> --run-id 1 --tag release'];
  static override flags = {
    tag: Flags.string({ required: true, summary: 'Tag to take off.' }),
  };

  protected override readonly view = tagTable;

  async run(): Promise<string[]> {
    const { client, project, runId } = await this.connectToRun();
    return deleteTag(client, { project, buildId: runId }, this.flags.tag);
  }
}
