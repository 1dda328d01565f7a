import type { Command } from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import type { RestClient, ServiceName } from '../rest/client.js';
import { globalFlags } from './global-flags.js';
import { OrganizationCommand, organizationFlags } from './organization-command.js';

/** A command that works within one project. */
export abstract class ProjectCommand<T extends typeof Command> extends OrganizationCommand<T> {
  static override baseFlags = {
    ...globalFlags,
    ...organizationFlags,
    project: Flags.string({ char: 'p', summary: 'Name or id of the project.', helpGroup: 'TARGET' }),
  };

  static override readonly scope = 'project';

  /** @throws AdocError when organization or project are not known, or nobody is signed in. */
  protected override async connect(service?: ServiceName): Promise<{ client: RestClient; project: string }> {
    // The project first: a command line that lacks one fails before a keychain or a server is asked.
    const project = await this.session.project();
    return { client: await this.session.client(service), project: project.value };
  }
}
