import { AdocError, exitCodes, Flags, type Organization } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { keepDefault } from '../../lib/sign-in/keep-default.js';
import { type LoginResult, loginView } from '../../lib/sign-in/login-result.js';
import { parseTarget } from '../../lib/sign-in/parse-target.js';
import { readToken } from '../../lib/sign-in/read-token.js';
import { signIn } from '../../lib/sign-in/sign-in.js';

export default class DevopsLogin extends HostCommand<typeof DevopsLogin> {
  static override summary = 'Sign in with a personal access token, and keep it safe.';
  static override description =
    `The token is asked for on a terminal, and read from the first line of standard input otherwise.
It is checked with the organization before it is kept: in the keychain of the system where there is one, else in a file that only you can read.

The first organization you sign in to becomes the default. Without --organization the token is kept for every organization of Azure DevOps Services that has none of its own.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --organization https://dev.azure.com/contoso',
    'printf %s "$TOKEN" | <%= config.bin %> <%= command.id %> --organization https://tfs.contoso.com/tfs/DefaultCollection',
    'printf %s "$TOKEN" | <%= config.bin %> <%= command.id %> --organization fabrikam --set-default',
  ];
  static override flags = {
    organization: Flags.string({
      aliases: ['org'],
      summary: 'Organization or collection to sign in to: its URL, or the name of one of Services. Also --org.',
    }),
    'set-default': Flags.boolean({ summary: 'Make it the default organization.' }),
    'allow-http': Flags.boolean({ summary: 'Accept a Server without encryption.' }),
  };

  protected override readonly view = loginView;

  async run(): Promise<LoginResult> {
    const { organization: text, 'set-default': setDefault, 'allow-http': allowHttp } = this.flags;
    if (text === undefined && (setDefault || allowHttp))
      throw organizationMissing(setDefault ? '--set-default' : '--allow-http');
    const organization: Organization | undefined = text === undefined ? undefined : parseTarget(text, { allowHttp });
    await this.local.settings(); // broken ones are found before anything is kept
    // Before the question, so that nobody types a token that cannot be kept.
    const chosen = await this.local.chooseStore();
    const token = await readToken(this.local.machine, { organization, options: this.options });
    const account = await signIn(this.local, { organization, allowHttp, token, chosen, options: this.options });
    const standard = await keepDefault(this.local, { organization, setDefault });
    return { ...account, ...standard };
  }
}

function organizationMissing(flag: string): AdocError {
  return new AdocError(`${flag} needs an organization.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`adoc devops login --organization URL ${flag}`],
  });
}
