import { Flags, sentences, yesFlag } from '@adoc/sdk';
import { removeVariable } from '../../../variables/change-variables.js';
import { ownerOf, PipelineVariableCommand } from '../../../variables/pipeline-variable-command.js';
import { getName, onlyOne, type Variables } from '../../../variables/variable.js';

export default class PipelinesVariableDelete extends PipelineVariableCommand<typeof PipelinesVariableDelete> {
  static override summary = 'Delete a variable of a pipeline.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --pipeline-name "Web CI" --name configuration --yes',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the variable.' }),
    yes: yesFlag,
  };

  protected override readonly view = sentences<Variables>((gone) => [
    `The variable ${Object.keys(gone).join()} is deleted.`,
  ]);

  async run(): Promise<Variables> {
    const pipeline = await this.getPipeline();
    const variables = pipeline.variables ?? {};
    const owner = ownerOf(pipeline);
    const name = getName(variables, this.flags.name, owner);
    await this.confirm(`Delete the variable ${name} of the pipeline ${pipeline.name}?`);
    await this.save(pipeline, removeVariable(variables, { owner, name }));
    return onlyOne(variables, name);
  }
}
