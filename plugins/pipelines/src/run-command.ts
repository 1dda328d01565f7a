import { Args, type Command, Flags, ProjectCommand, type RestClient } from '@adoc/sdk';
import { parseRunId } from './parse-run-id.js';

interface RunConnection {
  client: RestClient;
  project: string;
  runId: number;
}

/** A command about one run, whose id is the first word or a flag. */
export abstract class RunCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override usage = '<%= command.id %> [ID] [FLAGS]';
  static override args = { id: Args.string({ description: 'Id of the run.' }) };

  static override baseFlags = {
    ...ProjectCommand.baseFlags,
    id: Flags.integer({
      min: 1,
      aliases: ['run-id', 'build-id'],
      summary: 'Id of the run. Also --run-id and --build-id.',
      helpGroup: 'TARGET',
    }),
  };

  /** @throws AdocError (exit 2) when it is not said which run is meant */
  protected async connectToRun(): Promise<RunConnection> {
    const runId = (this.flags as { id?: number }).id ?? parseRunId((this.args as { id?: string }).id);
    return { ...(await this.connect()), runId };
  }
}
