import type { PipelinePermissions } from '../../../api/pipeline-permissions.js';
import { PermissionCommand } from '../../../permission-command.js';

export default class PipelinesPermissionGrant extends PermissionCommand<typeof PipelinesPermissionGrant> {
  static override summary = 'Let pipelines use a resource, so that their runs do not wait for somebody to permit it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --environment production --pipeline-id "Web CI"',
    '<%= config.bin %> <%= command.id %> --resource-type variablegroup --resource-id Shared --all-pipelines',
  ];

  run(): Promise<PipelinePermissions> {
    return this.authorize(true);
  }
}
