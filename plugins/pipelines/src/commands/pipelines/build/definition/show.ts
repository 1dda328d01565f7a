import { definitionTable } from '../../../../tables/definition.js';
import PipelinesShow from '../../show.js';

export default class PipelinesBuildDefinitionShow extends PipelinesShow {
  static override summary = 'Show a pipeline, in the words of builds.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name "Web CI"',
    '<%= config.bin %> <%= command.id %> --id 1 --query revision',
  ];

  protected override readonly view = definitionTable;
}
