import type { Ref } from '../../api/refs.js';
import { BranchLockCommand } from '../../branch-lock-command.js';

export default class ReposLock extends BranchLockCommand<typeof ReposLock> {
  static override summary = 'Lock a branch: nobody but you can push to it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --branch main --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %>',
  ];

  async run(): Promise<Ref> {
    return this.lock(await this.branch(), true);
  }
}
