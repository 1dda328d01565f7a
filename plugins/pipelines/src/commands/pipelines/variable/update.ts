import type { DefinitionVariable } from '../../../api/definitions.js';
import { ownerOf, PipelineVariableCommand } from '../../../variables/pipeline-variable-command.js';
import { readChange, refuseNoVariableChange } from '../../../variables/read-change.js';
import { secretSources } from '../../../variables/read-value.js';
import { readersOf } from '../../../variables/readers.js';
import type { Variables } from '../../../variables/variable.js';
import { overrideFlag, variableChangeFlags } from '../../../variables/variable-flags.js';

export default class PipelinesVariableUpdate extends PipelineVariableCommand<typeof PipelinesVariableUpdate> {
  static override summary = 'Change a variable of a pipeline.';
  static override description = secretSources;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pipeline-name "Web CI" --name configuration --value Debug --new-name mode',
    'echo $TOKEN | <%= config.bin %> <%= command.id %> --pipeline-id 1 --name deployKey --prompt-value true',
  ];
  static override flags = { ...variableChangeFlags, 'allow-override': overrideFlag };

  async run(): Promise<Variables<DefinitionVariable>> {
    refuseNoVariableChange(this.flags, ['allow-override']);
    const pipeline = await this.getPipeline();
    const readers = readersOf(this.host, this.options);
    const changed = await readChange(pipeline.variables ?? {}, {
      owner: ownerOf(pipeline),
      given: this.flags,
      readers,
    });
    return changed.of(await this.save(pipeline, changed.all));
  }
}
