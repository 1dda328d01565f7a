import { ProjectCommand } from '@adoc/sdk';
import { type Check, listChecks } from '../../../api/checks.js';
import { getResource, resourceFlags } from '../../../protected-resource.js';
import { checkTable } from '../../../tables/check.js';

export default class PipelinesCheckList extends ProjectCommand<typeof PipelinesCheckList> {
  static override summary =
    'List what has to be met before a stage may use a resource: approvals, hours, other checks.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --environment production',
    '<%= config.bin %> <%= command.id %> --resource-type variablegroup --resource-id Shared',
  ];
  static override flags = resourceFlags;

  protected override readonly view = checkTable;

  async run(): Promise<Check[]> {
    const { client, project } = await this.connect();
    return listChecks(client, project, await getResource(client, project, this.flags));
  }
}
