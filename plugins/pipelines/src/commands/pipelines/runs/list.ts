import { Flags } from '@adoc/sdk';
import type { Build } from '../../../api/builds.js';
import { ListRunsCommand } from '../../../list-runs-command.js';
import { runTable } from '../../../tables/run.js';

const orders = {
  FinishTimeAsc: 'finishTimeAscending',
  FinishTimeDesc: 'finishTimeDescending',
  StartTimeAsc: 'startTimeAscending',
  StartTimeDesc: 'startTimeDescending',
  QueueTimeAsc: 'queueTimeAscending',
  QueueTimeDesc: 'queueTimeDescending',
} as const;

export default class PipelinesRunsList extends ListRunsCommand<typeof PipelinesRunsList> {
  static override summary = 'List runs of pipelines.';
  static override description = 'The newest 100 are listed; --all and --top go on.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam --top 20',
    '<%= config.bin %> <%= command.id %> --pipeline-ids "Web CI" --branch main --result failed',
    '<%= config.bin %> <%= command.id %> --requested-for me --query "[].id" --output tsv',
  ];
  static override flags = {
    'pipeline-ids': Flags.string({ multiple: true, summary: 'Only those of these pipelines: ids or names.' }),
    'query-order': Flags.option({
      options: Object.keys(orders) as (keyof typeof orders)[],
      summary: 'What they are ordered by. Default: QueueTimeDesc.',
    })(),
  };

  protected override readonly view = runTable;

  run(): Promise<AsyncIterable<Build>> {
    const { 'pipeline-ids': pipelines, 'query-order': order } = this.flags;
    return this.list({ pipelines, order: order && orders[order] });
  }
}
