import PipelinesRunsTagList from '../../runs/tag/list.js';

export default class PipelinesBuildTagList extends PipelinesRunsTagList {
  static override summary = 'List the tags of a build.';
  static override examples = ['<%= config.bin %> <%= command.id %> --build-id 1'];
}
