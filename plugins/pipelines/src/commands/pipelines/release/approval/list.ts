import { Flags, ProjectCommand, type View } from '@adoc/sdk';
import { listReleaseApprovals, type ReleaseApproval } from '../../../../api/release-approvals.js';
import { plainFlag } from '../../../../plain-flag.js';
import { releaseApprovalLines, releaseApprovalTable } from '../../../../tables/release-approval.js';

export default class PipelinesReleaseApprovalList extends ProjectCommand<typeof PipelinesReleaseApprovalList> {
  static override summary = 'List the approvals that releases wait for.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --release-id 1 --status all --assigned-to "Ada Contoso"',
  ];
  static override flags = {
    'release-id': Flags.integer({ min: 1, summary: 'Only those of this release.' }),
    status: Flags.option({
      options: ['pending', 'approved', 'rejected', 'reassigned', 'canceled', 'skipped', 'all'] as const,
      summary: 'Only those in this state. Default: pending.',
    })(),
    'assigned-to': Flags.string({ summary: 'Only those that ask this person, or a group they are in.' }),
    top: Flags.integer({ min: 1, summary: 'How many to list at most. Default: all.' }),
    plain: plainFlag,
  };

  protected override view: View = releaseApprovalTable;

  async run(): Promise<AsyncIterable<ReleaseApproval>> {
    if (this.flags.plain) this.view = releaseApprovalLines;
    const { client, project } = await this.connect('release');
    const { 'release-id': releaseIdsFilter, status, 'assigned-to': assignedToFilter, top } = this.flags;
    return listReleaseApprovals(client, project, {
      releaseIdsFilter,
      // The service has no word for all of them, but a number.
      statusFilter: status === 'all' ? '0' : status,
      assignedToFilter,
      includeMyGroupApprovals: assignedToFilter === undefined ? undefined : true,
      limit: top,
    });
  }
}
