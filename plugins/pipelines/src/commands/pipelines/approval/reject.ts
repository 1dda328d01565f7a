import type { Approval } from '../../../api/approvals.js';
import { DecideCommand } from '../../../decide-command.js';

export default class PipelinesApprovalReject extends DecideCommand<typeof PipelinesApprovalReject> {
  static override summary = 'Reject what a run waits for.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --run-id 1 --comment "Looked at staging."',
    '<%= config.bin %> <%= command.id %> --id 3411ebc1-d5aa-464f-9615-0b527bc66719',
  ];

  run(): Promise<Approval> {
    return this.decide('rejected');
  }
}
