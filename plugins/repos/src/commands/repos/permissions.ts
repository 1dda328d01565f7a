import { AdocError, exitCodes, Flags } from '@adoc/sdk';
import { findAccessControlList, listActions, readNames } from '../../api/permissions.js';
import { getRepository } from '../../api/repositories.js';
import { combine, type Permission } from '../../permissions.js';
import { RepositoryCommand } from '../../repository-command.js';
import { permissionTable } from '../../tables/permission.js';

export default class ReposPermissions extends RepositoryCommand<typeof ReposPermissions> {
  static override summary = 'List who may do what with a repository.';
  static override description =
    'It lists what is set for people and groups, at the repository and above it. Members have what their groups have; a denial counts over a permission.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --identity Contributors --query "[?effect == \'deny\']"',
  ];
  static override flags = {
    identity: Flags.string({ summary: 'Only those of this person or group: the name, with or without [scope].' }),
  };

  protected override readonly view = permissionTable;

  async run(): Promise<Permission[]> {
    const { client, project, repository } = await this.connect();
    const { id, project: owner } = await getRepository(client, project, repository);
    const tokens = [`repoV2/${owner.id}/${id}`, `repoV2/${owner.id}`, 'repoV2'];
    const lists = await Promise.all(tokens.map((token) => findAccessControlList(client, token)));
    const permissions = combine(lists, await listActions(client));
    const names = await this.#names(permissions.map(({ descriptor }) => descriptor));
    return this.#select(
      permissions.map((each) => ({ identity: names.get(each.descriptor) ?? each.descriptor, ...each })),
    );
  }

  async #names(descriptors: string[]): Promise<Map<string, string>> {
    const { client } = await super.connect('graph');
    return readNames(client, [...new Set(descriptors)]);
  }

  #select(permissions: Permission[]): Permission[] {
    const wanted = this.flags.identity?.toLowerCase();
    if (wanted === undefined) return permissions;
    const found = permissions.filter(({ identity }) =>
      [identity, identity.replace(/^\[.*?\]\\/, '')].some((name) => name.toLowerCase() === wanted),
    );
    if (found.length > 0) return found;
    throw new AdocError(`Nothing is set for "${this.flags.identity}" here.`, {
      code: 'not-found',
      exitCode: exitCodes.notFound,
      suggestions: ['See for whom something is set: adoc repos permissions --query "[].identity"'],
    });
  }
}
