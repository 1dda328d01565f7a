import { Flags } from '@adoc/sdk';
import type { DefinitionVariable } from '../../../api/definitions.js';
import { addVariable } from '../../../variables/change-variables.js';
import { ownerOf, PipelineVariableCommand } from '../../../variables/pipeline-variable-command.js';
import { readValue, secretSources, valueFlags } from '../../../variables/read-value.js';
import { onlyOne, type Variables } from '../../../variables/variable.js';

export default class PipelinesVariableCreate extends PipelineVariableCommand<typeof PipelinesVariableCreate> {
  static override summary = 'Add a variable to a pipeline.';
  static override description = secretSources;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pipeline-name "Web CI" --name region --value "west europe" --allow-override',
    'AZURE_DEVOPS_EXT_PIPELINE_VAR_apiKey=$TOKEN <%= config.bin %> <%= command.id %> --pipeline-id 1 --name apiKey --secret true',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the variable.' }),
    ...valueFlags,
    secret: Flags.boolean({ allowNo: true, summary: 'Nobody gets the value back; logs show ***.' }),
    'allow-override': Flags.boolean({ allowNo: true, summary: 'Whoever starts a run may set another value.' }),
  };

  async run(): Promise<Variables<DefinitionVariable>> {
    const { name, secret: isSecret = false, 'allow-override': allowOverride = false } = this.flags;
    // One that is set with each run needs no value of its own.
    const isWanted = isSecret || !allowOverride;
    const value = await readValue({ ...this.flags, isSecret, isWanted }, (label) => this.readSecret(label));
    const pipeline = await this.getPipeline();
    const added = { owner: ownerOf(pipeline), name, variable: { value: value ?? '', isSecret, allowOverride } };
    return onlyOne(await this.save(pipeline, addVariable(pipeline.variables ?? {}, added)), name);
  }
}
