import { Flags, ProjectCommand } from '@adoc/sdk';
import { actionFlag } from '../../../action-flag.js';
import { listQueues, type Queue } from '../../../api/queues.js';
import { queueTable } from '../../../tables/queue.js';

export default class PipelinesQueueList extends ProjectCommand<typeof PipelinesQueueList> {
  static override summary = 'List the agent queues of a project: the pools that its pipelines can use.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --queue-name Default --query "[0].id"',
  ];
  static override flags = {
    'queue-name': Flags.string({ summary: 'Only the one with this name.' }),
    action: actionFlag,
  };

  protected override readonly view = queueTable;

  async run(): Promise<Queue[]> {
    const { client, project } = await this.connect();
    return listQueues(client, project, { queueName: this.flags['queue-name'], actionFilter: this.flags.action });
  }
}
