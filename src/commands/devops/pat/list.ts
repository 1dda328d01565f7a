import { Flags } from '@adoc/sdk';
import type { Pat } from '../../../lib/pats/pat.js';
import { listPats, type PatFilter } from '../../../lib/pats/pat-api.js';
import { PatCommand } from '../../../lib/pats/pat-command.js';
import { patTable } from '../../../lib/pats/pat-table.js';

export default class DevopsPatList extends PatCommand<typeof DevopsPatList> {
  static override summary = 'List your personal access tokens.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --filter all --query "[?contains(scope, \'code\')].displayName"',
  ];
  static override flags = {
    filter: Flags.string({
      options: ['active', 'expired', 'revoked', 'all'] as const,
      default: 'active',
      summary: 'Which tokens.',
    }),
  };

  protected override readonly view = patTable;

  async run(): Promise<AsyncIterable<Pat>> {
    const { client } = await this.open();
    return listPats(client, this.flags.filter as PatFilter);
  }
}
