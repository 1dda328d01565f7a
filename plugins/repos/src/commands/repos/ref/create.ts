import { AdocError, exitCodes, Flags, refOfKind } from '@adoc/sdk';
import { noObject, type RefUpdate, updateRef } from '../../../api/update-ref.js';
import { isObjectId } from '../../../object-id.js';
import { RepositoryCommand } from '../../../repository-command.js';
import { refUpdateTable } from '../../../tables/ref-update.js';

export default class ReposRefCreate extends RepositoryCommand<typeof ReposRefCreate> {
  static override summary = 'Create a branch, tag or other ref.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name heads/fix/1 --object-id 8d4a5a3a1d0c1f0f5f1f1b2b3c3d4e4f5a6b7c8d --repository web',
    '<%= config.bin %> <%= command.id %> --name tags/v1.0 --object-id 8d4a5a3a1d0c1f0f5f1f1b2b3c3d4e4f5a6b7c8d',
  ];
  static override flags = {
    name: Flags.string({
      required: true,
      summary: 'Name of the ref: heads/feature/1, tags/v1.0, with or without refs/.',
    }),
    'object-id': Flags.string({ required: true, summary: 'Id of the commit or other object to point at, in full.' }),
  };

  protected override readonly view = refUpdateTable;

  async run(): Promise<RefUpdate> {
    const { name, 'object-id': newObjectId } = this.flags;
    if (!isObjectId(newObjectId)) throw notAnObjectId(newObjectId);
    const { client, project, repository } = await this.connect();
    const change = { name: refOfKind(name), oldObjectId: noObject, newObjectId };
    return updateRef(client, project, { repository, change });
  }
}

function notAnObjectId(text: string): AdocError {
  return new AdocError(`"${text}" is not the id of an object.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [
      'Give it in full, 40 hexadecimal digits: git rev-parse HEAD',
      'adoc repos ref list shows those of refs.',
    ],
  });
}
