import type { Readable } from 'node:stream';
import { AdocError, Args, exitCodes, text } from '@adoc/sdk';
import { getItem, type Item, streamItem } from '../../../api/items.js';
import { VersionCommand } from '../../../version-command.js';

export default class ReposFileShow extends VersionCommand<typeof ReposFileShow> {
  static override summary = 'Print a file of a repository as it is at a branch, tag or commit.';
  static override description = 'Text and binary files are passed on byte for byte: redirect the output to keep one.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> /README.md --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> README.md --ref release/1 > README.md',
  ];
  static override usage = '<%= command.id %> PATH [FLAGS]';
  static override args = {
    path: Args.string({ required: true, description: 'The file, from the root of the repository.' }),
  };

  protected override readonly view = text<Readable>((content) => content);

  async run(): Promise<Readable | Item> {
    const { client, project, repository } = await this.connect();
    const choice = { repository, path: this.args.path, version: await this.version() };
    // Asked for bytes, the service would answer for a folder with JSON, which looks like a file.
    const item = await getItem(client, project, choice);
    if (item.gitObjectType !== 'blob') throw notAFile(this.args.path);
    const { output, query } = this.options;
    if (output !== undefined || query !== undefined) return getItem(client, project, { ...choice, withContent: true });
    return streamItem(client, project, choice);
  }
}

function notAFile(path: string): AdocError {
  return new AdocError(`"${path}" is not a file.`, {
    code: 'not-a-file',
    exitCode: exitCodes.usage,
    suggestions: [`See what is in it: adoc repos file list ${path}`],
  });
}
