import { ProjectCommand } from '@adoc/sdk';
import { getPermissions, type PipelinePermissions } from '../../../api/pipeline-permissions.js';
import { getResource, resourceFlags } from '../../../protected-resource.js';
import { permissionTable } from '../../../tables/permission.js';

export default class PipelinesPermissionShow extends ProjectCommand<typeof PipelinesPermissionShow> {
  static override summary = 'Show which pipelines may use a resource.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --environment production',
    '<%= config.bin %> <%= command.id %> --resource-type endpoint --resource-id Azure --query "pipelines[].id"',
  ];
  static override flags = resourceFlags;

  protected override readonly view = permissionTable;

  async run(): Promise<PipelinePermissions> {
    const { client, project } = await this.connect();
    return getPermissions(client, project, await getResource(client, project, this.flags));
  }
}
