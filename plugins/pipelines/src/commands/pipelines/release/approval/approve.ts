import type { ReleaseApproval } from '../../../../api/release-approvals.js';
import { DecideReleaseCommand } from '../../../../decide-release-command.js';

export default class PipelinesReleaseApprovalApprove extends DecideReleaseCommand<
  typeof PipelinesReleaseApprovalApprove
> {
  static override summary = 'Approve what a release waits for.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --release-id 1 --comment "Looked at staging."',
    '<%= config.bin %> <%= command.id %> --id 2',
  ];

  run(): Promise<ReleaseApproval> {
    return this.decide('approved');
  }
}
