import { Flags, type Organization, sentences } from '@adoc/sdk';
import { findOldGit } from '../../lib/git/old-git.js';
import { type GitSetup, setUpGit, undoGitSetup } from '../../lib/git/set-up-git.js';
import { HostCommand } from '../../lib/host-command.js';
import { isMarketplace, parseSignInTarget } from '../../lib/organization/marketplace.js';
import { parseOrganization } from '../../lib/organization/parse-url.js';

const texts: Record<GitSetup['change'], string> = {
  added: 'asks adoc for credentials now',
  kept: 'asks adoc for credentials already',
  removed: 'asks adoc no more',
};

export default class DevopsSetupGit extends HostCommand<typeof DevopsSetupGit> {
  static override summary = 'Make git ask this program for the credentials of Azure DevOps.';
  static override description =
    `git clone, fetch and push of https addresses then work with whatever you are signed in with. It changes your own configuration of git (git config --global), for Azure DevOps Services and for each Server you are signed in to; other addresses keep their helpers.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --organization https://tfs.contoso.com/tfs/DefaultCollection',
    '<%= config.bin %> <%= command.id %> --undo',
  ];
  static override flags = {
    organization: Flags.string({ aliases: ['org'], summary: 'Only for this organization or collection. Also --org.' }),
    undo: Flags.boolean({ summary: 'Take the configuration back.', exclusive: ['organization'] }),
  };

  protected override readonly view = sentences<GitSetup[]>((rows) =>
    rows.length > 0
      ? rows.map(({ address, change }) => `${address}: git ${texts[change]}.`)
      : ['git was not set up for adoc: nothing to take back.'],
  );

  async run(): Promise<GitSetup[]> {
    const { undo, organization } = this.flags;
    if (undo) return undoGitSetup(this.local);
    const organizations = organization === undefined ? await this.known() : [parseOrganization(organization)];
    const done = await setUpGit(this.local, organizations);
    const oldGit =
      organizations.some(({ deployment }) => deployment === 'server') && (await findOldGit(this.local.machine));
    if (oldGit) {
      this.hint(`git ${oldGit} cannot use a token at a Server that offers NTLM too. git 2.46 and later can.`);
    }
    return done;
  }

  /** Everything that somebody is signed in to; Services in any case, since a token in the environment is good for it. */
  private async known(): Promise<Organization[]> {
    const accounts = await (await this.local.accounts()).list();
    const urls = accounts.flatMap(({ organization: url }) => url ?? []);
    const services: Organization = { url: 'https://dev.azure.com', name: '', deployment: 'services' };
    return [services, ...urls.map(parseSignInTarget).filter((each) => !isMarketplace(each))];
  }
}
