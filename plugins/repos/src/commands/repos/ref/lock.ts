import { Flags, refOfKind } from '@adoc/sdk';
import type { Ref } from '../../../api/refs.js';
import { LockCommand } from '../../../lock-command.js';

export default class ReposRefLock extends LockCommand<typeof ReposRefLock> {
  static override summary = 'Lock a branch: nobody but you can push to it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name heads/main --repository web --project Fabrikam',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the branch: heads/main, with or without refs/.' }),
  };

  async run(): Promise<Ref> {
    return this.lock(refOfKind(this.flags.name), true);
  }
}
