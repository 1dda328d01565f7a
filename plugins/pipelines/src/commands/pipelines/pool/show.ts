import { Flags, OrganizationCommand } from '@adoc/sdk';
import { actionFlag } from '../../../action-flag.js';
import { getPool, type Pool } from '../../../api/pools.js';
import { poolTable } from '../../../tables/pool.js';

export default class PipelinesPoolShow extends OrganizationCommand<typeof PipelinesPoolShow> {
  static override summary = 'Show an agent pool.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --pool-id Default --query size',
  ];
  static override flags = {
    'pool-id': Flags.string({ aliases: ['id'], required: true, summary: 'Id or name of the pool. Also --id.' }),
    action: actionFlag,
  };

  protected override readonly view = poolTable;

  async run(): Promise<Pool> {
    const { client } = await this.connect();
    return getPool(client, this.flags['pool-id'], this.flags.action);
  }
}
