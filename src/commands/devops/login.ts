import { AdocError, exitCodes, Flags, type Organization } from '@adoc/sdk';
import { HostCommand } from '../../lib/host-command.js';
import { isMarketplace } from '../../lib/organization/marketplace.js';
import { expiryWarning } from '../../lib/pats/expiry.js';
import { chooseWay } from '../../lib/sign-in/choose-way.js';
import type { Given } from '../../lib/sign-in/given.js';
import { keepDefault } from '../../lib/sign-in/keep-default.js';
import { type LoginResult, loginView } from '../../lib/sign-in/login-result.js';
import { parseTarget } from '../../lib/sign-in/parse-target.js';
import { readPassword } from '../../lib/sign-in/read-password.js';
import { readToken } from '../../lib/sign-in/read-token.js';
import { signIn } from '../../lib/sign-in/sign-in.js';
import { signInWithEntra } from '../../lib/sign-in/sign-in-with-entra.js';

export default class DevopsLogin extends HostCommand<typeof DevopsLogin> {
  static override summary = 'Sign in, and keep the credential safe.';
  static override description =
    `A token or password is asked for on a terminal, and read from the first line of standard input otherwise. With --auth-type entra you sign in in the browser.
It is checked with the organization before it is kept: in the keychain of the system where there is one, else in a file that only you can read.

The first organization you sign in to becomes the default. Without --organization the token is kept for every organization of Azure DevOps Services that has none of its own.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --organization https://dev.azure.com/contoso',
    'printf %s "$TOKEN" | <%= config.bin %> <%= command.id %> --organization https://tfs.contoso.com/tfs/DefaultCollection',
    'printf %s "$TOKEN" | <%= config.bin %> <%= command.id %> --organization fabrikam --set-default',
    '<%= config.bin %> <%= command.id %> --organization contoso --auth-type entra --device-code',
  ];
  static override flags = {
    organization: Flags.string({
      aliases: ['org'],
      summary: 'Organization or collection to sign in to: its URL, or the name of one of Services. Also --org.',
    }),
    'auth-type': Flags.string({
      options: ['pat', 'basic', 'entra'] as const,
      default: 'pat',
      summary:
        'What to sign in with: a personal access token, user name and password (Servers only), or Microsoft Entra ID (Services only).',
    }),
    username: Flags.string({ summary: 'User to sign in as with --auth-type basic, such as DOMAIN\\user.' }),
    'device-code': Flags.boolean({
      summary: 'Entra: sign in on another device, with a code that is shown here.',
      exclusive: ['service-principal', 'managed-identity', 'workload-identity'],
    }),
    'service-principal': Flags.boolean({
      summary: 'Entra: sign in as an application, with its secret or certificate.',
      exclusive: ['managed-identity', 'workload-identity'],
    }),
    'managed-identity': Flags.boolean({
      summary: 'Entra: sign in as the machine of Azure that this runs on.',
      exclusive: ['workload-identity'],
    }),
    'workload-identity': Flags.boolean({
      summary: 'Entra: sign in as an application that trusts this job: GitHub Actions, Azure Pipelines, Kubernetes.',
    }),
    tenant: Flags.string({ summary: 'Entra: tenant to sign in to. Default: the one that the organization names.' }),
    'client-id': Flags.string({ summary: 'Entra: id of the application, or of the managed identity.' }),
    certificate: Flags.string({ summary: 'Entra: PEM file with certificate and private key of the application.' }),
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
    const given = await this.read(organization);
    const account = await signIn(this.local, {
      organization,
      allowHttp,
      given,
      chosen,
      options: this.options,
    });
    const warning = expiryWarning('The token', account.expiresAt, this.local.machine.clock.now());
    if (warning) this.warn(warning);
    const standard = await keepDefault(this.local, { organization, setDefault });
    return { ...account, ...standard };
  }

  private async read(organization: Organization | undefined): Promise<Given> {
    const way = chooseWay(this.flags, this.local.machine.env);
    const { options, flags } = this;
    const { machine } = this.local;
    if (way.kind === 'pat') return { kind: 'pat', secret: await readToken(machine, { organization, options }) };
    if (way.kind === 'basic') return readPassword(machine, { organization, username: flags.username, options });
    if (organization && isMarketplace(organization)) throw tokenNeeded(organization);
    const { tenant, 'client-id': clientId, certificate } = flags;
    return signInWithEntra(this.local, { kind: way.method, organization, tenant, clientId, certificate, options });
  }
}

function tokenNeeded({ url }: Organization): AdocError {
  return new AdocError('The Marketplace is signed in to with a personal access token.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`adoc devops login --organization ${url}`],
  });
}

function organizationMissing(flag: string): AdocError {
  return new AdocError(`${flag} needs an organization.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`adoc devops login --organization URL ${flag}`],
  });
}
