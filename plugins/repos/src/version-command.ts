import { type Command, Flags } from '@adoc/sdk';
import { RepositoryCommand } from './repository-command.js';
import { parseVersion, type Version } from './version.js';

/** A command about the content of a repository at some branch, tag or commit. */
export abstract class VersionCommand<T extends typeof Command> extends RepositoryCommand<T> {
  static override baseFlags = {
    ...RepositoryCommand.baseFlags,
    ref: Flags.string({
      aliases: ['branch'],
      summary:
        'Branch, tag (tags/v1.0) or commit. Default: the branch that is checked out, else the default one. Also --branch.',
      helpGroup: 'TARGET',
    }),
  };

  /** Undefined leaves it to the server: the default branch. */
  protected async version(): Promise<Version | undefined> {
    const ref = (this.flags as { ref?: string }).ref ?? (await this.branchOfClone());
    return ref === undefined ? undefined : parseVersion(ref);
  }
}
