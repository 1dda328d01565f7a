import { type FileChange, getLastIteration, listChanges } from '../../../api/iterations.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { fileChangeTable } from '../../../tables/file-change.js';

export default class ReposPrFiles extends PullRequestCommand<typeof ReposPrFiles> {
  static override summary = 'List the files that a pull request changes.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --query "[].item.path" --output tsv',
  ];

  protected override readonly view = fileChangeTable;

  async run(): Promise<AsyncIterable<FileChange>> {
    const { client, pullRequest } = await this.connectToPullRequest();
    return listChanges(client, pullRequest, await getLastIteration(client, pullRequest));
  }
}
