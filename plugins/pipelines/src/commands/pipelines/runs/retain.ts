import { Flags, me, type RestClient } from '@adoc/sdk';
import { getBuild } from '../../../api/builds.js';
import { addLease, deleteLeases, type Lease, listLeases } from '../../../api/leases.js';
import { RunCommand } from '../../../run-command.js';
import { leaseTable } from '../../../tables/lease.js';

/** The service's "for ever", in days. */
const forever = 365_000;

export default class PipelinesRunsRetain extends RunCommand<typeof PipelinesRunsRetain> {
  static override summary = 'Keep a run longer than the rules of its project say.';
  static override description = 'All that keeps the run is shown: what pipelines and other people want, too.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1 --days 90',
    '<%= config.bin %> <%= command.id %> 1',
    '<%= config.bin %> <%= command.id %> 1 --remove',
  ];
  static override flags = {
    days: Flags.integer({ min: 1, max: forever, summary: 'For how many days. Default: for ever.' }),
    remove: Flags.boolean({ exclusive: ['days'], summary: 'End it: what you have wanted to keep no longer counts.' }),
  };

  protected override readonly view = leaseTable;

  async run(): Promise<Lease[]> {
    const { client, project, runId } = await this.connectToRun();
    const ownerId = `User:${(await me(client)).id}`;
    if (this.flags.remove) await this.#remove(client, project, { runId, ownerId });
    else {
      const { definition } = await getBuild(client, project, runId);
      const daysValid = this.flags.days ?? forever;
      await addLease(client, project, {
        ownerId,
        runId,
        definitionId: definition.id,
        daysValid,
        protectPipeline: false,
      });
    }
    return listLeases(client, project, runId);
  }

  async #remove(client: RestClient, project: string, own: { runId: number; ownerId: string }): Promise<void> {
    const all = await listLeases(client, project, own.runId);
    const ids = all.filter(({ ownerId }) => ownerId === own.ownerId).map(({ leaseId }) => leaseId);
    if (ids.length > 0) await deleteLeases(client, project, ids);
    else this.hint(`You do not keep the run ${own.runId}.`);
  }
}
