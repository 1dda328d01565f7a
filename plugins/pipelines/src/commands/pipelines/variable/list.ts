import type { DefinitionVariable } from '../../../api/definitions.js';
import { PipelineVariableCommand } from '../../../variables/pipeline-variable-command.js';
import type { Variables } from '../../../variables/variable.js';

export default class PipelinesVariableList extends PipelineVariableCommand<typeof PipelinesVariableList> {
  static override summary = 'List the variables of a pipeline, without the values of secrets.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pipeline-name "Web CI"',
    '<%= config.bin %> <%= command.id %> --pipeline-id 1 --query configuration.value --output tsv',
  ];

  async run(): Promise<Variables<DefinitionVariable>> {
    return (await this.getPipeline()).variables ?? {};
  }
}
