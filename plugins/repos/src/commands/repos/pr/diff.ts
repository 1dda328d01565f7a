import { Flags, text } from '@adoc/sdk';
import { getLastIteration } from '../../../api/iterations.js';
import { chooseChanges } from '../../../choose-changes.js';
import { type Diff, diffPullRequest } from '../../../diff/diff-pull-request.js';
import { PullRequestCommand } from '../../../pull-request-command.js';

export default class ReposPrDiff extends PullRequestCommand<typeof ReposPrDiff> {
  static override summary = 'Show what a pull request changes, as a patch.';
  static override description =
    'The patch is against the commit where the two branches parted, and needs no clone. git apply takes it; file modes are not in it.\n' +
    'With --output json each file is an element, with its patch.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 > change.patch',
    '<%= config.bin %> <%= command.id %> --id 1 --output table --query "[].{path: path, added: additions, removed: deletions}"',
  ];
  static override flags = {
    file: Flags.string({ multiple: true, summary: 'Only these files, or files of these folders.' }),
  };

  protected override readonly view = text<Diff>((diff) => diff.bytes());

  async run(): Promise<Diff> {
    const { client, pullRequest } = await this.connectToPullRequest();
    const iteration = await getLastIteration(client, pullRequest);
    return diffPullRequest(
      client,
      pullRequest,
      chooseChanges(client, { pullRequest, iteration, files: this.flags.file }),
    );
  }
}
