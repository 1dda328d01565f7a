import { Flags, OrganizationCommand } from '@adoc/sdk';
import { actionFlag } from '../../../action-flag.js';
import { listPools, type Pool } from '../../../api/pools.js';
import { poolTable } from '../../../tables/pool.js';

export default class PipelinesPoolList extends OrganizationCommand<typeof PipelinesPoolList> {
  static override summary = 'List the agent pools of the organization.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --pool-type automation --action manage',
  ];
  static override flags = {
    'pool-name': Flags.string({ summary: 'Only the one with this name.' }),
    'pool-type': Flags.option({
      options: ['automation', 'deployment'] as const,
      summary: 'Only those for pipelines (automation), or for deployment groups.',
    })(),
    action: actionFlag,
  };

  protected override readonly view = poolTable;

  async run(): Promise<Pool[]> {
    const { client } = await this.connect();
    const { 'pool-name': poolName, 'pool-type': poolType, action: actionFilter } = this.flags;
    return listPools(client, { poolName, poolType, actionFilter });
  }
}
