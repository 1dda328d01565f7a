import { type Command, Flags, ProjectCommand, type RestClient } from '@adoc/sdk';
import { getPipelineId } from './api/get-pipeline-id.js';

interface PipelineConnection {
  client: RestClient;
  project: string;
  pipelineId: number;
}

/** A command about one pipeline: named by its id, or by its name and, where several have it, its folder. */
export abstract class PipelineCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = {
    ...ProjectCommand.baseFlags,
    id: Flags.string({ summary: 'Id or name of the pipeline.', helpGroup: 'TARGET' }),
    name: Flags.string({ summary: 'Name of the pipeline. Not needed with --id.', helpGroup: 'TARGET' }),
    'folder-path': Flags.string({
      summary: 'Folder of the pipeline, where several have the name: "\\Web".',
      helpGroup: 'TARGET',
    }),
  };

  /** @throws AdocError when there is no such pipeline, or it is not said which */
  protected async connectToPipeline(): Promise<PipelineConnection> {
    const { id, name, 'folder-path': folder } = this.flags as { id?: string; name?: string; 'folder-path'?: string };
    const { client, project } = await this.connect();
    return { client, project, pipelineId: await getPipelineId(client, project, { id, name, folder }) };
  }
}
