import type { DefinitionVariable } from '../../../api/definitions.js';
import { addVariable } from '../../../variables/change-variables.js';
import { ownerOf, PipelineVariableCommand } from '../../../variables/pipeline-variable-command.js';
import { readValue, secretSources } from '../../../variables/read-value.js';
import { readersOf } from '../../../variables/readers.js';
import { onlyOne, type Variables } from '../../../variables/variable.js';
import { overrideFlag, variableFlags } from '../../../variables/variable-flags.js';

export default class PipelinesVariableCreate extends PipelineVariableCommand<typeof PipelinesVariableCreate> {
  static override summary = 'Add a variable to a pipeline.';
  static override description = secretSources;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pipeline-name "Web CI" --name region --value "west europe" --allow-override',
    'AZURE_DEVOPS_EXT_PIPELINE_VAR_apiKey=$TOKEN <%= config.bin %> <%= command.id %> --pipeline-id 1 --name apiKey --secret true',
  ];
  static override flags = {
    ...variableFlags,
    'allow-override': overrideFlag,
  };

  async run(): Promise<Variables<DefinitionVariable>> {
    const { name, secret: isSecret = false, 'allow-override': allowOverride = false } = this.flags;
    // One that is set with each run needs no value of its own.
    const isWanted = isSecret || !allowOverride;
    const value = await readValue({ ...this.flags, isSecret, isWanted }, readersOf(this.host, this.options));
    const pipeline = await this.getPipeline();
    const added = { owner: ownerOf(pipeline), name, variable: { value: value ?? '', isSecret, allowOverride } };
    return onlyOne(await this.save(pipeline, addVariable(pipeline.variables ?? {}, added)), name);
  }
}
