import type { EmulatorOptions } from '@adoc/emulator';
import type { Command } from '@adoc/sdk';
import { type CommandWorld, startWorld, token } from '../../../../test/commands/start-world.js';
import type { HostOptions } from '../../../../test/world/create-host.js';
import type { CommandRun } from '../../../../test/world/run-command.js';

export interface ReposWorld extends Pick<CommandWorld, 'emulator' | 'takeRequests'> {
  /** Runs a command where the environment says who, which organization and which project. */
  run(command: Command.Class, argv: readonly string[], options?: HostOptions): Promise<CommandRun>;
}

export function startRepos(options?: EmulatorOptions): ReposWorld {
  const world = startWorld(options);
  return {
    get emulator() {
      return world.emulator;
    },
    takeRequests: world.takeRequests,
    run: (command, argv, { env, ...rest } = {}) => {
      const signedIn = { ADOC_TOKEN: token, ADOC_ORGANIZATION: 'contoso', ADOC_PROJECT: 'Fabrikam' };
      return world.run(command, argv, { env: { ...signedIn, ...env }, ...rest });
    },
  };
}

/** The cells of a table, line by line, without the line of dashes. */
export function cellsOf(table: string): string[][] {
  const [heading = '', , ...rows] = table.trimEnd().split('\n');
  return [heading, ...rows].map((line) => line.trimEnd().split(/ {2,}/));
}
