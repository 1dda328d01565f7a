import { Flags, findIdentity, ProjectCommand, type View } from '@adoc/sdk';
import { type Approval, listApprovals } from '../../../api/approvals.js';
import { plainFlag } from '../../../plain-flag.js';
import { approvalLines, approvalTable } from '../../../tables/approval.js';

export default class PipelinesApprovalList extends ProjectCommand<typeof PipelinesApprovalList> {
  static override summary = 'List the approvals that stages of runs wait for, the newest first.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --assigned-to me',
    '<%= config.bin %> <%= command.id %> --run-id 1 --status all --query "[].id"',
    '<%= config.bin %> <%= command.id %> --plain',
  ];
  static override flags = {
    status: Flags.option({
      options: ['pending', 'approved', 'rejected', 'skipped', 'canceled', 'timedOut', 'completed', 'all'] as const,
      summary: 'Only those in this state. Default: pending.',
    })(),
    'assigned-to': Flags.string({ summary: 'Only those that ask this person: name, e-mail address, id, or me.' }),
    'run-id': Flags.integer({ min: 1, summary: 'Only those of this run.' }),
    top: Flags.integer({ min: 1, exclusive: ['run-id'], summary: 'How many to list at most.' }),
    plain: plainFlag,
  };

  protected override view: View = approvalTable;

  async run(): Promise<Approval[]> {
    const { status: state = 'pending', 'assigned-to': person, 'run-id': run, top } = this.flags;
    if (this.flags.plain) this.view = approvalLines;
    const { client, project } = await this.connect();
    const graph = () => this.session.client('graph');
    const userIds = person && (await findIdentity({ client, graph }, person)).id;
    const found = await listApprovals(client, project, { state, userIds, top });
    return run === undefined ? found : found.filter(({ pipeline }) => pipeline?.owner.id === run);
  }
}
