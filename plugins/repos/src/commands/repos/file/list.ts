import { Args, Flags } from '@adoc/sdk';
import { type Item, listItems } from '../../../api/items.js';
import { itemTable } from '../../../tables/item.js';
import { VersionCommand } from '../../../version-command.js';

export default class ReposFileList extends VersionCommand<typeof ReposFileList> {
  static override summary = 'List the files and folders of a repository at a branch, tag or commit.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> / --repository web --ref release/1 --recursive',
  ];
  static override usage = '<%= command.id %> [PATH] [FLAGS]';
  static override args = {
    path: Args.string({ default: '/', description: 'Folder to list. Default: the root.' }),
  };
  static override flags = {
    recursive: Flags.boolean({ summary: 'Also what is in folders below.' }),
  };

  protected override readonly view = itemTable;

  async run(): Promise<Item[]> {
    const { client, project, repository } = await this.connect();
    const choice = { repository, path: this.args.path, version: await this.version() };
    return listItems(client, project, { ...choice, isRecursive: this.flags.recursive });
  }
}
