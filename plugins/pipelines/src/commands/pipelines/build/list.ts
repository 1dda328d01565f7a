import { Flags } from '@adoc/sdk';
import type { Build } from '../../../api/builds.js';
import { ListRunsCommand } from '../../../list-runs-command.js';
import { buildTable } from '../../../tables/run.js';

export default class PipelinesBuildList extends ListRunsCommand<typeof PipelinesBuildList> {
  static override summary = 'List builds: the runs of pipelines.';
  static override description = 'The newest 100 are listed; --all and --top go on.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam --top 20',
    '<%= config.bin %> <%= command.id %> --definition-ids 1 --status completed --tags release',
  ];
  static override flags = {
    'definition-ids': Flags.string({ multiple: true, summary: 'Only those of these pipelines: ids or names.' }),
  };

  protected override readonly view = buildTable;

  run(): Promise<AsyncIterable<Build>> {
    return this.list({ pipelines: this.flags['definition-ids'] });
  }
}
