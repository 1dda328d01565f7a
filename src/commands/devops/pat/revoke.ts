import { Flags, sentences } from '@adoc/sdk';
import { revokePat } from '../../../lib/pats/pat-api.js';
import { PatCommand } from '../../../lib/pats/pat-command.js';

interface Revoked {
  authorizationId: string;
}

export default class DevopsPatRevoke extends PatCommand<typeof DevopsPatRevoke> {
  static override summary = 'Revoke a personal access token: nobody can use it any more.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id 4ab5d6f3-8a60-4b0c-9b33-6c2c1e0a7d11'];
  static override flags = { id: Flags.string({ required: true, summary: 'Id of the token, as list shows it.' }) };

  protected override readonly view = sentences<Revoked>(({ authorizationId }) => [`${authorizationId} is revoked.`]);

  async run(): Promise<Revoked> {
    const { client } = await this.open();
    await revokePat(client, this.flags.id);
    return { authorizationId: this.flags.id };
  }
}
