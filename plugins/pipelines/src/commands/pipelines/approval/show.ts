import { Flags, ProjectCommand, type View } from '@adoc/sdk';
import { type Approval, getApproval } from '../../../api/approvals.js';
import { plainFlag } from '../../../plain-flag.js';
import { approvalLines, approvalTable } from '../../../tables/approval.js';

export default class PipelinesApprovalShow extends ProjectCommand<typeof PipelinesApprovalShow> {
  static override summary = 'Show an approval, with who has to decide and what they said.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 3411ebc1-d5aa-464f-9615-0b527bc66719',
    '<%= config.bin %> <%= command.id %> --id 3411ebc1-d5aa-464f-9615-0b527bc66719 --query "steps[].comment"',
  ];
  static override flags = {
    id: Flags.string({ required: true, summary: 'Id of the approval.' }),
    plain: plainFlag,
  };

  protected override view: View = approvalTable;

  async run(): Promise<Approval> {
    if (this.flags.plain) this.view = approvalLines;
    const { client, project } = await this.connect();
    return getApproval(client, project, this.flags.id);
  }
}
