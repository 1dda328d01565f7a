import PipelinesRunsTagAdd from '../../runs/tag/add.js';

export default class PipelinesBuildTagAdd extends PipelinesRunsTagAdd {
  static override summary = 'Add tags to a build.';
  static override examples = ['<%= config.bin %> <%= command.id %> --build-id 1 --tags release approved'];
}
