import type { Command } from '@adoc/sdk';
import { lockRef, type Ref } from './api/refs.js';
import { RepositoryCommand } from './repository-command.js';
import { lockedRefTable } from './tables/locked-ref.js';

/** A command that locks or unlocks a branch. */
export abstract class LockCommand<T extends typeof Command> extends RepositoryCommand<T> {
  protected override readonly view = lockedRefTable;

  /** @param name in full: `refs/heads/main` */
  protected async lock(name: string, isLocked: boolean): Promise<Ref> {
    const { client, project, repository } = await this.connect();
    return lockRef(client, project, { repository, name, isLocked });
  }
}
