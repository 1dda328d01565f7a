import { Flags, ProjectCommand, sentences, yesFlag } from '@adoc/sdk';
import { deleteFolder, type Folder, getFolder } from '../../../api/folders.js';
import { folderPath } from '../../../folder-path.js';

export default class PipelinesFolderDelete extends ProjectCommand<typeof PipelinesFolderDelete> {
  static override summary = 'Delete a folder, with the folders and pipelines in it and their runs.';
  static override examples = ['<%= config.bin %> <%= command.id %> --path Web/Old --yes'];
  static override flags = {
    path: Flags.string({ required: true, summary: 'The folder. Slashes of either kind will do.' }),
    yes: yesFlag,
  };

  protected override readonly view = sentences<Folder>(({ path }) => [
    `The folder ${path} is deleted, with all that was in it.`,
  ]);

  async run(): Promise<Folder> {
    const { client, project } = await this.connect();
    const folder = await getFolder(client, project, folderPath(this.flags.path));
    await this.confirm(`Delete the folder ${folder.path} with all pipelines and runs in it?`);
    await deleteFolder(client, project, folder);
    return folder;
  }
}
