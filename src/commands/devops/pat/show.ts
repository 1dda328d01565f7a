import { Flags } from '@adoc/sdk';
import type { Pat } from '../../../lib/pats/pat.js';
import { getPat } from '../../../lib/pats/pat-api.js';
import { PatCommand } from '../../../lib/pats/pat-command.js';
import { patTable } from '../../../lib/pats/pat-table.js';

export default class DevopsPatShow extends PatCommand<typeof DevopsPatShow> {
  static override summary = 'Show one of your personal access tokens, without its secret.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 4ab5d6f3-8a60-4b0c-9b33-6c2c1e0a7d11'];
  static override flags = { id: Flags.string({ required: true, summary: 'Id of the token, as list shows it.' }) };

  protected override readonly view = patTable;

  async run(): Promise<Pat> {
    const { client } = await this.open();
    return getPat(client, this.flags.id);
  }
}
