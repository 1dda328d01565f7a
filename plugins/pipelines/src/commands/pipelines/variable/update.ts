import { Flags } from '@adoc/sdk';
import type { DefinitionVariable } from '../../../api/definitions.js';
import { refuseNoChange } from '../../../refuse-no-change.js';
import { changeVariable } from '../../../variables/change-variables.js';
import { ownerOf, PipelineVariableCommand } from '../../../variables/pipeline-variable-command.js';
import { readValue, secretSources, valueFlags } from '../../../variables/read-value.js';
import { getName, onlyOne, type Variables } from '../../../variables/variable.js';

export default class PipelinesVariableUpdate extends PipelineVariableCommand<typeof PipelinesVariableUpdate> {
  static override summary = 'Change a variable of a pipeline.';
  static override description = secretSources;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pipeline-name "Web CI" --name configuration --value Debug --new-name mode',
    'echo $TOKEN | <%= config.bin %> <%= command.id %> --pipeline-id 1 --name deployKey --prompt-value true',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the variable.' }),
    'new-name': Flags.string({ summary: 'What it is to be called.' }),
    ...valueFlags,
    'prompt-value': Flags.boolean({ allowNo: true, summary: 'Take a new value from where secrets come from.' }),
    secret: Flags.boolean({ allowNo: true, summary: 'Nobody gets the value back; logs show ***.' }),
    'allow-override': Flags.boolean({ allowNo: true, summary: 'Whoever starts a run may set another value.' }),
  };

  async run(): Promise<Variables<DefinitionVariable>> {
    const { name, secret, 'new-name': newName, 'allow-override': allowOverride } = this.flags;
    refuseNoChange(this.flags, ['new-name', 'value', 'value-file', 'prompt-value', 'secret', 'allow-override']);
    const pipeline = await this.getPipeline();
    const variables = pipeline.variables ?? {};
    const place = { owner: ownerOf(pipeline), name };
    const isSecret = secret ?? variables[getName(variables, name, place.owner)]?.isSecret ?? false;
    const isWanted = this.flags['prompt-value'] ?? false;
    const value = await readValue({ ...this.flags, isSecret, isWanted }, (label) => this.readSecret(label));
    const changed = changeVariable(variables, place, { newName, value, isSecret: secret, allowOverride });
    return onlyOne(await this.save(pipeline, changed), newName ?? name);
  }
}
