import { Flags, OrganizationCommand } from '@adoc/sdk';
import { agentPartFlags, agentPartsOf } from '../../../agent-part-flags.js';
import { type Agent, getAgent } from '../../../api/agents.js';
import { getPoolId } from '../../../api/pools.js';
import { agentTable } from '../../../tables/agent.js';

export default class PipelinesAgentShow extends OrganizationCommand<typeof PipelinesAgentShow> {
  static override summary = 'Show an agent, and what it is working on.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pool-id "Azure Pipelines" --agent-id "Azure Pipelines 1"',
    '<%= config.bin %> <%= command.id %> --pool-id Linux --id linux-01 --include-capabilities --query systemCapabilities',
  ];
  static override flags = {
    'pool-id': Flags.string({ required: true, summary: 'Id or name of the pool.' }),
    'agent-id': Flags.string({ aliases: ['id'], required: true, summary: 'Id or name of the agent. Also --id.' }),
    ...agentPartFlags,
  };

  protected override readonly view = agentTable;

  async run(): Promise<Agent> {
    const { client } = await this.connect();
    const poolId = await getPoolId(client, this.flags['pool-id']);
    return getAgent(client, poolId, { name: this.flags['agent-id'], ...agentPartsOf(this.flags) });
  }
}
