import type { Ref } from '../../api/refs.js';
import { BranchLockCommand } from '../../branch-lock-command.js';

export default class ReposUnlock extends BranchLockCommand<typeof ReposUnlock> {
  static override summary = 'Unlock a branch: everybody with the permission can push to it again.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --branch main --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %>',
  ];

  async run(): Promise<Ref> {
    return this.lock(await this.branch(), false);
  }
}
