import { sentences, yesFlag } from '@adoc/sdk';
import { deleteDefinition, type FullDefinition, getDefinition } from '../../api/definitions.js';
import { PipelineCommand } from '../../pipeline-command.js';

export default class PipelinesDelete extends PipelineCommand<typeof PipelinesDelete> {
  static override summary = 'Delete a pipeline, with its runs.';
  static override description = 'Its YAML stays where it is.';
  static override examples = ['<%= config.bin %> <%= command.id %> --id "Web CI" --yes'];
  static override flags = { yes: yesFlag };

  protected override readonly view = sentences<FullDefinition>(({ id, name, project }) => [
    `The pipeline ${name} (${id}) of the project ${project.name} is deleted.`,
  ]);

  async run(): Promise<FullDefinition> {
    const { client, project, pipelineId } = await this.connectToPipeline();
    const found = await getDefinition(client, project, pipelineId);
    await this.confirm(
      `Delete the pipeline ${found.name} (${found.id}) of the project ${found.project.name}, with its runs?`,
    );
    await deleteDefinition(client, project, pipelineId);
    return found;
  }
}
