import { AdocError, Args, type Command, exitCodes, Flags, ProjectCommand, type RestClient } from '@adoc/sdk';
import { isNumber } from './is-number.js';

interface RunConnection {
  client: RestClient;
  project: string;
  runId: number;
}

/** A command about one run, whose id is the first word or a flag. */
export abstract class RunCommand<T extends typeof Command> extends ProjectCommand<T> {
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
    const runId = (this.flags as { id?: number }).id ?? parseId((this.args as { id?: string }).id);
    return { ...(await this.connect()), runId };
  }
}

/** oclif's own argument for numbers would not tell what the number is of. */
function parseId(word: string | undefined): number {
  if (word !== undefined && isNumber(word)) return Number(word);
  throw notSaid(
    word === undefined ? 'It is not said which run is meant.' : `"${word}" is not the id of a run, which is a number.`,
  );
}

const notSaid = (message: string): AdocError =>
  new AdocError(message, {
    code: 'no-run',
    exitCode: exitCodes.usage,
    suggestions: ['Give one: --id NUMBER', 'See which there are: adoc pipelines runs list'],
  });
