import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type Emulator, type EmulatorOptions, startEmulator } from '@adoc/emulator';
import type { Command } from '@adoc/sdk';
import DevopsLogin from '../../src/commands/devops/login.js';
import type { HostOptions } from '../world/create-host.js';
import { type CommandRun, runCommand } from '../world/run-command.js';

/** A token of the emulator's. Long and odd enough to be found wherever it leaks. */
export const token = 'command-token-5c8e2a7d94b1f6';

export interface CommandWorld {
  emulator: Emulator;
  /** Runs a command with the emulator in place of Azure DevOps Services. */
  run(command: Command.Class, argv: readonly string[], options?: HostOptions): Promise<CommandRun>;
  /** Signs in, in the given home or a new one. */
  login(organization: string, home?: string): Promise<CommandRun>;
  /** Method, path and query of the requests so far, which are forgotten by this. */
  takeRequests(): string[];
}

/** An emulator for the tests of a file; it stops after them. */
export function startWorld(options: EmulatorOptions = {}): CommandWorld {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator({ pats: [{ token, user: 'Ada Contoso' }], ...logged(options), ...options });
  });
  afterAll(() => emulator.close());
  beforeEach(() => emulator.reset());

  const run: CommandWorld['run'] = (command, argv, { env, ...rest } = {}) =>
    runCommand(command, argv, { env: { ADOC_EMULATOR: emulator.url, ...env }, ...rest });
  return {
    get emulator() {
      return emulator;
    },
    run,
    login: (organization, home) =>
      run(DevopsLogin, ['--organization', organization], { stdin: token, ...(home ? { home } : {}) }),
    takeRequests() {
      const taken = emulator.requests.map(({ method, url }) => `${method} ${url.slice(emulator.url.length)}`);
      emulator.reset();
      return taken;
    },
  };
}

/** What commands send is held against the published specifications, where somebody collects it. */
function logged({ serverVersion }: EmulatorOptions): EmulatorOptions {
  const folder = process.env.ADOC_TEST_LOGS;
  // An older Server has resources that are published no more.
  return folder && serverVersion === undefined ? { log: path.join(folder, `${randomUUID()}.jsonl`) } : {};
}
