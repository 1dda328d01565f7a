import { AdocError, exitCodes, Flags, type RestClient } from '@adoc/sdk';
import { type ImportRequest, type ImportSource, startImport } from '../../../api/imports.js';
import { getRepository, type Repository } from '../../../api/repositories.js';
import { createGitConnection, deleteConnection, getConnectionId } from '../../../api/service-connections.js';
import { followImport } from '../../../follow-import.js';
import { RepositoryCommand } from '../../../repository-command.js';
import { importTable } from '../../../tables/import-request.js';

const variable = 'AZURE_DEVOPS_EXT_GIT_SOURCE_PASSWORD_OR_PAT';

export default class ReposImportCreate extends RepositoryCommand<typeof ReposImportCreate> {
  static override summary = 'Import another Git repository into an empty one, and wait for its end.';
  static override description =
    `The password or token of a private source comes from the variable ${variable}, from a pipe, or is typed unseen.
It is in a service connection for as long as the import takes.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --git-url https://github.com/fabrikam/shop.git --repository empty --project Fabrikam',
    `${variable}=$TOKEN <%= config.bin %> <%= command.id %> --git-url https://git.contoso.com/shop.git --repository empty --requires-authorization`,
  ];
  static override flags = {
    'git-source-url': Flags.string({
      aliases: ['git-url'],
      required: true,
      summary: 'Address of the repository to import. Also --git-url.',
    }),
    'requires-authorization': Flags.boolean({ summary: 'The source asks for a password or token.' }),
    'user-name': Flags.string({ summary: 'Who signs in to the source, where it wants a name.' }),
    'git-service-endpoint-id': Flags.string({
      summary: 'Id or name of a service connection to sign in to the source with; no password is asked for then.',
    }),
  };

  protected override readonly view = importTable;

  async run(): Promise<ImportRequest> {
    const { client, project, repository } = await this.connect();
    const needsPassword = this.flags['requires-authorization'] && this.flags['git-service-endpoint-id'] === undefined;
    const password = needsPassword ? await this.#password() : undefined;
    const target = await getRepository(client, project, repository);
    const source = await this.#source(client, target, password);
    const watch = { clock: this.host.clock, show: (step: string) => this.progress(step) };
    try {
      return await followImport(client, await startImport(client, target, source), watch);
    } catch (error) {
      // The server takes the connection away after an import that worked.
      if (source.connectionId && source.isTemporary) await this.#forget(client, target, source.connectionId);
      throw error;
    }
  }

  async #source(client: RestClient, { project }: Repository, password: string | undefined): Promise<ImportSource> {
    const { 'git-source-url': url, 'git-service-endpoint-id': named, 'user-name': username } = this.flags;
    if (named !== undefined) {
      return { url, connectionId: await getConnectionId(client, project, named), isTemporary: false };
    }
    if (password === undefined) return { url, isTemporary: false };
    const { id } = await createGitConnection(client, project, { url, username, password });
    return { url, connectionId: id, isTemporary: true };
  }

  async #password(): Promise<string> {
    const password = process.env[variable]?.trim() || (await this.readSecret('Password or token of the source:'));
    if (password) return password;
    throw new AdocError('No password or token of the source is given.', {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: [`Put it into ${variable}, or pipe it in.`],
    });
  }

  /** Why the import failed matters more than what became of the connection; but that holds a secret, and is named. */
  async #forget(client: RestClient, { project }: Repository, id: string): Promise<void> {
    await deleteConnection(client, project, id).catch(() => {
      this.warn(
        `The service connection ${id} of the project ${project.name} could not be deleted: delete it yourself.`,
      );
    });
  }
}
