import { Flags } from '@adoc/sdk';
import { parseExpiry, sameLife } from '../../../lib/pats/parse-expiry.js';
import { getPat, revokePat } from '../../../lib/pats/pat-api.js';
import { PatCommand, storeFlag } from '../../../lib/pats/pat-command.js';
import { type PatResult, patResultView } from '../../../lib/pats/pat-result.js';
import { createAndHandOver } from '../../../lib/pats/store-pat.js';

export default class DevopsPatRotate extends PatCommand<typeof DevopsPatRotate> {
  static override summary = 'Replace a personal access token by a new one of the same name and scopes.';
  static override description =
    'The new one is created and, with --store, kept before the former one is revoked: whatever fails, one of them works.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 4ab5d6f3-8a60-4b0c-9b33-6c2c1e0a7d11 --store',
    '<%= config.bin %> <%= command.id %> --id 4ab5d6f3-8a60-4b0c-9b33-6c2c1e0a7d11 --expires 90',
  ];
  static override flags = {
    id: Flags.string({ required: true, summary: 'Id of the token, as list shows it.' }),
    expires: Flags.string({ summary: 'Days from now, or a date. Default: as long as the former one lived.' }),
    store: storeFlag,
  };

  protected override readonly view = patResultView;

  async run(): Promise<PatResult> {
    const { id, expires, store: isStored } = this.flags;
    const { local } = this;
    const now = local.machine.clock.now();
    const { client, organization } = await this.open();
    const former = await getPat(client, id);
    const { displayName, scope, targetAccounts } = former;
    const wish = {
      displayName,
      scope,
      validTo: expires === undefined ? sameLife(former, now) : parseExpiry(expires, now),
      allOrgs: !targetAccounts,
    };
    const result = await createAndHandOver(local, { client, organization, wish, isStored });
    await revokePat(client, id);
    return { ...result, replaces: id };
  }
}
