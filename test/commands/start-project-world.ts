import type { EmulatorOptions } from '@adoc/emulator';
import type { Command } from '@adoc/sdk';
import type { HostOptions } from '../world/create-host.js';
import type { CommandRun } from '../world/run-command.js';
import { type CommandWorld, startWorld, token } from './start-world.js';

export interface ProjectWorld extends Pick<CommandWorld, 'emulator' | 'takeRequests'> {
  /** Runs a command where the environment says who, which organization and which project. */
  run(command: Command.Class, argv: readonly string[], options?: HostOptions): Promise<CommandRun>;
}

/** An emulator for the tests of a plugin, which work in the project Fabrikam of contoso. */
export function startProjectWorld(options?: EmulatorOptions): ProjectWorld {
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
