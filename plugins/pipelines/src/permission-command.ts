import { AdocError, type Command, exitCodes, Flags, ProjectCommand } from '@adoc/sdk';
import { getPipelineId } from './api/get-pipeline-id.js';
import { changePermissions, type PipelinePermissions } from './api/pipeline-permissions.js';
import { getResource, type ResourceFlags, resourceFlags } from './protected-resource.js';
import { permissionTable } from './tables/permission.js';

interface PermissionFlags extends ResourceFlags {
  'pipeline-id'?: string[];
  'all-pipelines'?: boolean;
}

/** Lets pipelines use a resource, or no longer. */
export abstract class PermissionCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = {
    ...ProjectCommand.baseFlags,
    ...resourceFlags,
    'pipeline-id': Flags.string({ multiple: true, summary: 'Ids or names of pipelines, with blanks between.' }),
    'all-pipelines': Flags.boolean({ exclusive: ['pipeline-id'], summary: 'All pipelines of the project.' }),
  };

  protected override readonly view = permissionTable;

  protected async authorize(authorized: boolean): Promise<PipelinePermissions> {
    const flags = this.flags as PermissionFlags;
    const { 'pipeline-id': names = [], 'all-pipelines': isForAll } = flags;
    if (!isForAll && names.length === 0) throw notSaid();
    const { client, project } = await this.connect();
    const resource = await getResource(client, project, flags);
    if (isForAll) return changePermissions(client, project, { resource, allPipelines: { authorized } });
    const ids = await Promise.all(names.map((id) => getPipelineId(client, project, { id })));
    return changePermissions(client, project, { resource, pipelines: ids.map((id) => ({ id, authorized })) });
  }
}

const notSaid = (): AdocError =>
  new AdocError('It is not said which pipelines are meant.', {
    code: 'no-pipeline',
    exitCode: exitCodes.usage,
    suggestions: ['--pipeline-id NAME', '--all-pipelines'],
  });
