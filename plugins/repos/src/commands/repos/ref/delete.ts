import { AdocError, exitCodes, Flags, refOfKind, yesFlag } from '@adoc/sdk';
import { findRef } from '../../../api/refs.js';
import { noObject, type RefUpdate, updateRef } from '../../../api/update-ref.js';
import { RepositoryCommand } from '../../../repository-command.js';
import { refUpdateTable } from '../../../tables/ref-update.js';

export default class ReposRefDelete extends RepositoryCommand<typeof ReposRefDelete> {
  static override summary = 'Delete a branch, tag or other ref.';
  static override description =
    'On a terminal it asks before; a script is not asked, as with az. The result says where the ref was, for "repos ref create" to bring it back.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name heads/release/1 --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --name release/1 --yes',
  ];
  static override flags = {
    name: Flags.string({
      required: true,
      summary: 'Name of the ref: heads/feature/1, tags/v1.0, with or without refs/.',
    }),
    'object-id': Flags.string({ summary: 'Delete it only if it is still at this object. Default: wherever it is.' }),
    yes: yesFlag,
  };

  protected override readonly view = refUpdateTable;

  async run(): Promise<RefUpdate> {
    const { client, project, repository } = await this.connect();
    const name = refOfKind(this.flags.name);
    const oldObjectId = this.flags['object-id'] ?? (await findRef(client, project, { repository, name }))?.objectId;
    if (oldObjectId === undefined) throw noSuchRef(name, repository);
    await this.confirmOnTerminal(`Delete ${name} of the repository ${repository}, which is at ${oldObjectId}?`);
    return updateRef(client, project, { repository, change: { name, oldObjectId, newObjectId: noObject } });
  }

  /** az has no question here, and no flag against one: its argument lines go on working where nobody can be asked. */
  private async confirmOnTerminal(question: string): Promise<void> {
    await this.confirm(question).catch((error: unknown) => {
      const isUnasked = error instanceof AdocError && error.exitCode === exitCodes.usage;
      if (!isUnasked) throw error;
    });
  }
}

function noSuchRef(name: string, repository: string): AdocError {
  return new AdocError(`There is no ${name} in the repository "${repository}".`, {
    code: 'not-found',
    exitCode: exitCodes.notFound,
    suggestions: ['See which there are: adoc repos ref list'],
  });
}
