import { Flags, ProjectCommand } from '@adoc/sdk';
import { createFolder, type Folder } from '../../../api/folders.js';
import { folderPath } from '../../../folder-path.js';
import { folderTable } from '../../../tables/folder.js';

export default class PipelinesFolderCreate extends ProjectCommand<typeof PipelinesFolderCreate> {
  static override summary = 'Create a folder for pipelines, with all above it that is not there.';
  static override examples = ['<%= config.bin %> <%= command.id %> --path Services/Payments --description "Money."'];
  static override flags = {
    path: Flags.string({ required: true, summary: 'Where. Slashes of either kind will do.' }),
    description: Flags.string({ summary: 'What it is for.' }),
  };

  protected override readonly view = folderTable;

  async run(): Promise<Folder> {
    const { client, project } = await this.connect();
    const { path, description } = this.flags;
    return createFolder(client, project, {
      path: folderPath(path),
      ...(description !== undefined && { description }),
    });
  }
}
