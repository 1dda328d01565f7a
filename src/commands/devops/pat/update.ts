import { AdocError, exitCodes, Flags } from '@adoc/sdk';
import { parseExpiry } from '../../../lib/pats/parse-expiry.js';
import { parseScopes } from '../../../lib/pats/parse-scopes.js';
import type { Pat } from '../../../lib/pats/pat.js';
import { updatePat } from '../../../lib/pats/pat-api.js';
import { PatCommand } from '../../../lib/pats/pat-command.js';
import { patTable } from '../../../lib/pats/pat-table.js';

export default class DevopsPatUpdate extends PatCommand<typeof DevopsPatUpdate> {
  static override summary = 'Change name, scopes or expiry of a personal access token. Its secret stays the same.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 4ab5d6f3-8a60-4b0c-9b33-6c2c1e0a7d11 --expires 90',
    '<%= config.bin %> <%= command.id %> --id 4ab5d6f3-8a60-4b0c-9b33-6c2c1e0a7d11 --scope code',
  ];
  static override flags = {
    id: Flags.string({ required: true, summary: 'Id of the token, as list shows it.' }),
    name: Flags.string({ summary: 'Another name.' }),
    scope: Flags.string({ multiple: true, summary: 'What it may do from now on.' }),
    expires: Flags.string({ summary: 'Days from now, or a date.' }),
  };

  protected override readonly view = patTable;

  async run(): Promise<Pat> {
    const { id, name, scope, expires } = this.flags;
    const wish = {
      ...(name === undefined ? {} : { displayName: name }),
      ...(scope === undefined ? {} : { scope: parseScopes(scope) }),
      ...(expires === undefined ? {} : { validTo: parseExpiry(expires, this.local.machine.clock.now()) }),
    };
    if (Object.keys(wish).length === 0) throw nothingToDo();
    const { client } = await this.open();
    return updatePat(client, id, wish);
  }
}

const nothingToDo = (): AdocError =>
  new AdocError('Nothing is to be changed.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Give --name, --scope or --expires.'],
  });
