import { Flags, OrganizationCommand } from '@adoc/sdk';
import { agentPartFlags, agentPartsOf } from '../../../agent-part-flags.js';
import { type Agent, listAgents } from '../../../api/agents.js';
import { getPoolId } from '../../../api/pools.js';
import { agentTable } from '../../../tables/agent.js';

export default class PipelinesAgentList extends OrganizationCommand<typeof PipelinesAgentList> {
  static override summary = 'List the agents of a pool, and what they are working on.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pool-id Default',
    '<%= config.bin %> <%= command.id %> --pool-id 1 --demands "Agent.OS -equals Linux,docker"',
  ];
  static override flags = {
    'pool-id': Flags.string({ required: true, summary: 'Id or name of the pool.' }),
    'agent-name': Flags.string({ summary: 'Only the one with this name.' }),
    demands: Flags.string({ summary: 'Only those that are able to do this: capabilities with commas between.' }),
    ...agentPartFlags,
  };

  protected override readonly view = agentTable;

  async run(): Promise<Agent[]> {
    const { client } = await this.connect();
    const { 'pool-id': pool, 'agent-name': agentName, demands } = this.flags;
    const poolId = await getPoolId(client, pool);
    return listAgents(client, poolId, { agentName, demands, ...agentPartsOf(this.flags) });
  }
}
