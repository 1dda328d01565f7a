import { Flags, ProjectCommand } from '@adoc/sdk';
import { type Check, getCheck } from '../../../api/checks.js';
import { checkTable } from '../../../tables/check.js';

export default class PipelinesCheckShow extends ProjectCommand<typeof PipelinesCheckShow> {
  static override summary = 'Show a check of a resource, with its settings.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 1 --project Fabrikam --query settings'];
  static override flags = { id: Flags.integer({ required: true, min: 1, summary: 'Id of the check.' }) };

  protected override readonly view = checkTable;

  async run(): Promise<Check> {
    const { client, project } = await this.connect();
    return getCheck(client, project, this.flags.id);
  }
}
