import { Flags } from '@adoc/sdk';
import { parseExpiry } from '../../../lib/pats/parse-expiry.js';
import { parseScopes } from '../../../lib/pats/parse-scopes.js';
import { PatCommand, storeFlag } from '../../../lib/pats/pat-command.js';
import { type PatResult, patResultView } from '../../../lib/pats/pat-result.js';
import { createAndHandOver } from '../../../lib/pats/store-pat.js';

export default class DevopsPatCreate extends PatCommand<typeof DevopsPatCreate> {
  static override summary = 'Create a personal access token.';
  static override description =
    'The token is in the result, once. With --store it goes straight into the secret store instead, where commands find it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name laptop --scope code_write build_execute --expires 30 --store',
    '<%= config.bin %> <%= command.id %> --name ci --scope packaging --expires 90 --query token --output tsv',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name that you will know it by.' }),
    scope: Flags.string({
      required: true,
      multiple: true,
      summary: 'What it may do: code, code_write, build_execute, work, packaging, full …',
    }),
    expires: Flags.string({ default: '30', summary: 'Days from now, or a date.' }),
    'all-organizations': Flags.boolean({ summary: 'Make it good for every organization that you can reach.' }),
    store: storeFlag,
  };

  protected override readonly view = patResultView;

  async run(): Promise<PatResult> {
    const { name, scope, expires, store: isStored, 'all-organizations': allOrgs } = this.flags;
    const validTo = parseExpiry(expires, this.local.machine.clock.now());
    const wish = { displayName: name, scope: parseScopes(scope), validTo, allOrgs };
    const { client, organization } = await this.open();
    return createAndHandOver(this.local, { client, organization, wish, isStored });
  }
}
