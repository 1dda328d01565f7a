import { Flags, ProjectCommand } from '@adoc/sdk';
import { type Folder, type FolderOrder, listFolders } from '../../../api/folders.js';
import { folderPath } from '../../../folder-path.js';
import { folderTable } from '../../../tables/folder.js';

const orders = { Asc: 'folderAscending', Desc: 'folderDescending', None: 'none' } satisfies Record<string, FolderOrder>;

export default class PipelinesFolderList extends ProjectCommand<typeof PipelinesFolderList> {
  static override summary = 'List the folders of pipelines of a project, or those below one of them.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --path Web --query-order Desc',
  ];
  static override flags = {
    path: Flags.string({ summary: 'Only this folder and those in it. Slashes of either kind will do.' }),
    'query-order': Flags.option({
      options: ['Asc', 'Desc', 'None'] as const,
      summary: 'Order of their paths. Default: that of the server.',
    })(),
  };

  protected override readonly view = folderTable;

  async run(): Promise<Folder[]> {
    const { client, project } = await this.connect();
    const order = this.flags['query-order'];
    return listFolders(client, project, {
      folder: folderPath(this.flags.path ?? ''),
      queryOrder: order && orders[order],
    });
  }
}
