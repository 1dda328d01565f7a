import { Flags } from '@adoc/sdk';
import { linkWorkItems, listLinkedWorkItems } from '../../../../api/linked-work-items.js';
import type { WorkItem } from '../../../../api/work-items.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { workItemTable } from '../../../../tables/work-item.js';

export default class ReposPrWorkItemAdd extends PullRequestCommand<typeof ReposPrWorkItemAdd> {
  static override summary = 'Link a pull request to work items, and list all that it is linked to.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --work-items 1 2'];
  static override flags = {
    'work-items': Flags.integer({ multiple: true, required: true, min: 1, summary: 'Ids of the work items.' }),
  };

  protected override readonly view = workItemTable;

  async run(): Promise<WorkItem[]> {
    const { client, pullRequest } = await this.connectToPullRequest();
    await linkWorkItems(client, pullRequest, this.flags['work-items']);
    return listLinkedWorkItems(client, pullRequest);
  }
}
