import { Flags, OrganizationCommand, text } from '@adoc/sdk';
import { getLocal } from '../../lib/local.js';
import { findToken, type TokenResult } from '../../lib/token/find-token.js';

export default class DevopsToken extends OrganizationCommand<typeof DevopsToken> {
  static override summary = 'Print the credential for an organization, for use by other programs.';
  static override description =
    `Standard output holds the credential and nothing else. It is the one that commands would use; it is not checked first.
Without a credential nothing is printed, and the exit code is 4. With --output the facts about it are given, and the credential itself is masked.
To keep it off command lines, where others can read it, pipe it: adoc devops token --header | curl --header @- URL`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --header',
    'export AZURE_DEVOPS_EXT_PAT="$(<%= config.bin %> <%= command.id %> --organization contoso)"',
  ];
  static override flags = {
    header: Flags.boolean({ summary: 'Print the whole header: Authorization: Basic … or Bearer ….' }),
  };

  protected override readonly view = text<TokenResult>(({ secret, header }) =>
    this.flags.header ? `Authorization: ${header.reveal()}\n` : `${secret.reveal()}\n`,
  );

  async run(): Promise<TokenResult> {
    return findToken(getLocal(this.host), this.choice);
  }
}
