import { type Command, Flags, ProjectCommand, type View } from '@adoc/sdk';
import { type DefinitionVariable, type FullDefinition, getDefinition, updateDefinition } from '../api/definitions.js';
import { getPipelineId } from '../api/get-pipeline-id.js';
import { pipelineVariableTable } from '../tables/variable.js';
import type { Variables } from './variable.js';

type PipelineVariables = Variables<DefinitionVariable>;

/** A command about the variables of one pipeline. */
export abstract class PipelineVariableCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = {
    ...ProjectCommand.baseFlags,
    'pipeline-id': Flags.string({ summary: 'Id or name of the pipeline.', helpGroup: 'TARGET' }),
    'pipeline-name': Flags.string({
      summary: 'Name of the pipeline. Not needed with --pipeline-id.',
      helpGroup: 'TARGET',
    }),
  };

  protected override readonly view: View = pipelineVariableTable;

  /** @throws AdocError when there is no such pipeline, or it is not said which */
  protected async getPipeline(): Promise<FullDefinition> {
    const { 'pipeline-id': id, 'pipeline-name': name } = this.flags as Record<string, string | undefined>;
    const { client, project } = await this.connect();
    return getDefinition(client, project, await getPipelineId(client, project, { id, name, flag: '--pipeline-id' }));
  }

  /** Saves the pipeline with other variables. @throws AdocError when somebody else has changed it meanwhile */
  protected async save(pipeline: FullDefinition, variables: PipelineVariables): Promise<PipelineVariables> {
    const { client, project } = await this.connect();
    return (await updateDefinition(client, project, { ...pipeline, variables })).variables ?? {};
  }
}

export const ownerOf = ({ name }: FullDefinition): string => `The pipeline "${name}"`;
