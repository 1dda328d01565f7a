import PipelinesRunsTagDelete from '../../runs/tag/delete.js';

export default class PipelinesBuildTagDelete extends PipelinesRunsTagDelete {
  static override summary = 'Take a tag off a build.';
  static override examples = ['<%= config.bin %> <%= command.id %> --build-id 1 --tag release'];
}
