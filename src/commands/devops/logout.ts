import { exitCodes, Flags } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { parseSignInTarget } from '../../lib/organization/marketplace.js';
import { type LogoutResult, logoutView } from '../../lib/sign-out/logout-result.js';
import { signOut } from '../../lib/sign-out/sign-out.js';

export default class DevopsLogout extends HostCommand<typeof DevopsLogout> {
  static override summary = 'Forget the token of one organization, or everything.';
  static override description = `Without --organization every stored token and the default organization are removed.
The token itself stays valid at Azure DevOps until it expires or is revoked there.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --organization https://dev.azure.com/contoso',
    '<%= config.bin %> <%= command.id %>',
  ];
  static override flags = {
    organization: Flags.string({ aliases: ['org'], summary: 'Organization or collection to sign out of. Also --org.' }),
  };

  protected override readonly view = logoutView;

  async run(): Promise<LogoutResult> {
    const { organization } = this.flags;
    const result = await signOut(this.local, organization === undefined ? undefined : parseSignInTarget(organization));
    if (result.failures.length > 0) this.exitCode = exitCodes.failed;
    return result;
  }
}
