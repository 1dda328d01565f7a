import { AdocError, Args, exitCodes, Flags, fullRef, text } from '@adoc/sdk';
import { previewRun } from '../../api/runs.js';
import { PipelineCommand } from '../../pipeline-command.js';
import { parseAssignments } from '../../variables/parse-assignments.js';

interface Validated {
  /** The YAML with all templates in it. */
  finalYaml: string;
}

export default class PipelinesValidate extends PipelineCommand<typeof PipelinesValidate> {
  static override summary = 'Check the YAML of a pipeline before it is pushed.';
  static override description =
    `The service puts the file in the place of the pipeline's own, and gives what would run: the YAML with all its
templates in it. What is wrong is an error with lines. Nothing runs. Templates come from the branch.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> azure-pipelines.yml --name "Web CI"',
    '<%= config.bin %> <%= command.id %> azure-pipelines.yml --id 1 --branch main --output json',
  ];
  static override usage = '<%= command.id %> [FILE] [FLAGS]';
  static override args = { file: Args.string({ description: 'File with the YAML.' }) };
  static override flags = {
    file: Flags.string({ summary: 'File with the YAML. Instead of the first word.' }),
    branch: Flags.string({ summary: 'Branch whose templates count. Default: the one that the pipeline says.' }),
    parameters: Flags.string({ multiple: true, summary: 'Parameters of the YAML: name=value.' }),
  };

  protected override readonly view = text<Validated>(({ finalYaml }) => `${finalYaml.trimEnd()}\n`);

  async run(): Promise<Validated> {
    const { branch, parameters = [] } = this.flags;
    const file = this.flags.file ?? this.args.file;
    if (file === undefined) throw notSaid();
    const yamlOverride = await this.readText(file);
    const templateParameters = parseAssignments('--parameters', parameters);
    const { client, project, pipelineId } = await this.connectToPipeline();
    return previewRun(client, project, pipelineId, {
      yamlOverride,
      templateParameters,
      ...(branch !== undefined && { resources: { repositories: { self: { refName: fullRef(branch) } } } }),
    });
  }
}

const notSaid = (): AdocError =>
  new AdocError('It is not said which file is meant.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Give one: adoc pipelines validate azure-pipelines.yml --name "Web CI"'],
  });
