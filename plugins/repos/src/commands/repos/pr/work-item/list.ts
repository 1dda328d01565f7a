import { listLinkedWorkItems } from '../../../../api/linked-work-items.js';
import type { WorkItem } from '../../../../api/work-items.js';
import { PullRequestCommand } from '../../../../pull-request-command.js';
import { workItemTable } from '../../../../tables/work-item.js';

export default class ReposPrWorkItemList extends PullRequestCommand<typeof ReposPrWorkItemList> {
  static override summary = 'List the work items that a pull request is linked to.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1'];

  protected override readonly view = workItemTable;

  async run(): Promise<WorkItem[]> {
    const { client, pullRequest } = await this.connectToPullRequest();
    return listLinkedWorkItems(client, pullRequest);
  }
}
