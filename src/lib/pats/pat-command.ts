import { type Command, Flags, type Organization, OrganizationCommand, type RestClient } from '@adoc/sdk';
import { getLocal, type Local } from '../local.js';
import { talkOn } from '../talk.js';
import { getPatCredential } from './pat-credential.js';

export const storeFlag = Flags.boolean({
  summary: 'Put the new token into the secret store for this organization, and never on the screen.',
});

/** A command that manages personal access tokens: only somebody who is signed in with Microsoft Entra ID may. */
export abstract class PatCommand<T extends typeof Command> extends OrganizationCommand<T> {
  protected get local(): Local {
    return getLocal(this.host);
  }

  protected async open(): Promise<{ client: RestClient; organization: Organization }> {
    const { local, options, choice } = this;
    const organization = await this.session.organization();
    const talk = talkOn(local.machine, options);
    const credential = await getPatCredential(local, organization, talk);
    const client = await local.connect({ organization, service: 'graph', plugin: choice.plugin, talk, credential });
    return { client, organization: organization.value };
  }
}
