import type { PipelinePermissions } from '../../../api/pipeline-permissions.js';
import { PermissionCommand } from '../../../permission-command.js';

export default class PipelinesPermissionRevoke extends PermissionCommand<typeof PipelinesPermissionRevoke> {
  static override summary = 'Let pipelines no longer use a resource.';
  static override examples = ['<%= config.bin %> <%= command.id %> --environment production --pipeline-id "Web CI" 2'];

  run(): Promise<PipelinePermissions> {
    return this.authorize(false);
  }
}
