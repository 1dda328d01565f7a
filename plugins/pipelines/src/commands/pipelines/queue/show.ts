import { Flags, ProjectCommand } from '@adoc/sdk';
import { actionFlag } from '../../../action-flag.js';
import { getQueue, type Queue } from '../../../api/queues.js';
import { queueTable } from '../../../tables/queue.js';

export default class PipelinesQueueShow extends ProjectCommand<typeof PipelinesQueueShow> {
  static override summary = 'Show an agent queue of a project.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id Default --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --queue-id Default --query pool.id',
  ];
  static override flags = {
    'queue-id': Flags.string({ aliases: ['id'], required: true, summary: 'Id or name of the queue. Also --id.' }),
    action: actionFlag,
  };

  protected override readonly view = queueTable;

  async run(): Promise<Queue> {
    const { client, project } = await this.connect();
    return getQueue(client, project, { name: this.flags['queue-id'], actionFilter: this.flags.action });
  }
}
