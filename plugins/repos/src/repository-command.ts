import { type Command, Flags, ProjectCommand, type RestClient, type ServiceName } from '@adoc/sdk';
import { currentBranch } from './git/current-branch.js';

interface RepositoryConnection {
  client: RestClient;
  project: string;
  /** Name or id. */
  repository: string;
}

/** A command about one repository: named by the flag, or the one that the working directory is a clone of. */
export abstract class RepositoryCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = {
    ...ProjectCommand.baseFlags,
    repository: Flags.string({ char: 'r', summary: 'Name or id of the repository.', helpGroup: 'TARGET' }),
  };

  protected override async connect(service?: ServiceName): Promise<RepositoryConnection> {
    const repository = await this.session.repository();
    return { ...(await super.connect(service)), repository: repository.value };
  }

  /** The branch that is checked out, where the repository is the one of the working directory and not of a flag. */
  protected async branchOfClone(): Promise<string | undefined> {
    const { source } = await this.session.repository();
    return source.kind === 'git' ? currentBranch(process.cwd()) : undefined;
  }
}
