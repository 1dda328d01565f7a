import type { Command } from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import type { Session, SessionChoice } from '../host/contract.js';
import type { RestClient, ServiceName } from '../rest/client.js';
import { AdocCommand } from './adoc-command.js';
import { globalFlags } from './global-flags.js';

export const organizationFlags = {
  organization: Flags.string({
    aliases: ['org'],
    summary: 'Organization or collection: its URL, or the name of one of Azure DevOps Services. Also --org.',
    helpGroup: 'TARGET',
  }),
  detect: Flags.boolean({
    allowNo: true,
    summary: 'Take organization, project and repository from the git remote of the working directory.',
    helpGroup: 'TARGET',
  }),
};

/** Those of the classes below that a command has. */
interface TargetFlags {
  organization?: string;
  project?: string;
  repository?: string;
  detect?: boolean;
}

/** A command that talks to one organization. It gets a signed-in client by {@link connect}, and never sees a credential. */
export abstract class OrganizationCommand<T extends typeof Command> extends AdocCommand<T> {
  static override baseFlags = { ...globalFlags, ...organizationFlags };

  /** Lands in the manifest, where the host's init hook reads it without loading the command. */
  static readonly scope: 'organization' | 'project' = 'organization';

  #session?: Session;

  /** Where the flags say to go. */
  protected get choice(): SessionChoice {
    const { organization, project, repository, detect } = this.flags as TargetFlags;
    const { plugin } = this.ctor;
    const caller = plugin ? `${plugin.name}/${plugin.version}` : this.config.name;
    return { organization, project, repository, detect, plugin: caller, options: this.options };
  }

  protected get session(): Session {
    this.#session ??= this.host.session(this.choice);
    return this.#session;
  }

  /** @throws AdocError when no organization is known, or nobody is signed in to it. */
  protected async connect(service?: ServiceName): Promise<{ client: RestClient }> {
    return { client: await this.session.client(service) };
  }
}
