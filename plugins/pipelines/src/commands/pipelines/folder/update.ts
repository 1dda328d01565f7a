import { Flags, ProjectCommand } from '@adoc/sdk';
import { type Folder, getFolder, updateFolder } from '../../../api/folders.js';
import { folderPath } from '../../../folder-path.js';
import { refuseNoChange } from '../../../refuse-no-change.js';
import { folderTable } from '../../../tables/folder.js';

export default class PipelinesFolderUpdate extends ProjectCommand<typeof PipelinesFolderUpdate> {
  static override summary = 'Move, rename or describe a folder of pipelines; what is in it goes along.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --path Web --new-path Shop/Web',
    '<%= config.bin %> <%= command.id %> --path Web --new-description "All of the shop."',
  ];
  static override flags = {
    path: Flags.string({ required: true, summary: 'The folder. Slashes of either kind will do.' }),
    'new-path': Flags.string({ summary: 'Where it is to be.' }),
    'new-description': Flags.string({ summary: 'What it is for.' }),
  };

  protected override readonly view = folderTable;

  async run(): Promise<Folder> {
    const { path: at, 'new-path': newPath, 'new-description': newDescription } = this.flags;
    refuseNoChange(this.flags, ['new-path', 'new-description']);
    const { client, project } = await this.connect();
    const { path, description } = await getFolder(client, project, folderPath(at));
    // What is left out would be lost.
    const described = newDescription ?? description;
    return updateFolder(client, project, path, {
      path: newPath === undefined ? path : folderPath(newPath),
      ...(described !== undefined && { description: described }),
    });
  }
}
