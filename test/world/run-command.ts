import { AsyncLocalStorage } from 'node:async_hooks';
import type { Command, Host } from '@adoc/sdk';
import { publishHost } from '@adoc/sdk/host';
import { Config } from '@oclif/core';
import { bindLocal, getLocal, type Local } from '../../src/lib/local.js';
import { createTestHost, type HostOptions, type TestHost } from './create-host.js';
import { root } from './run-adoc.js';

export interface CommandRun extends Pick<TestHost, 'clock' | 'home'> {
  stdout: string;
  stderr: string;
  exitCode: number;
  /** What the command returned; undefined where it failed, or exited with another code than 0. */
  result: unknown;
}

const current = new AsyncLocalStorage<Host>();
let config: Promise<Config> | undefined;

// The place for the host can be filled once in a process; what is put there passes on to the host of the command that runs.
const delegate: Host = {
  contract: 1,
  version: '0.1.0',
  get clock() {
    return running().clock;
  },
  session: (...given) => running().session(...given),
  checkOutput: (...given) => running().checkOutput(...given),
  render: (...given) => running().render(...given),
  report: (...given) => running().report(...given),
  open: (...given) => running().open(...given),
  confirm: (...given) => running().confirm(...given),
  readSecret: (...given) => running().readSecret(...given),
  readText: (...given) => running().readText(...given),
  readData: (...given) => running().readData(...given),
  download: (...given) => running().download(...given),
  warn: (...given) => running().warn(...given),
  hint: (...given) => running().hint(...given),
  progress: (...given) => running().progress(...given),
};
publishHost(bindLocal(delegate, new Proxy({} as Local, { get: (_, name) => Reflect.get(getLocal(running()), name) })));

/** Runs a command from its sources, in this process, on a machine that is made up. */
export async function runCommand(
  command: Command.Class,
  argv: readonly string[],
  options: HostOptions = {},
): Promise<CommandRun> {
  const { host, clock, home, stdout, stderr } = createTestHost(options);
  config ??= Config.load({ root });
  const loaded = await config;
  command.id ??= loaded.commandIDs.find((id) => plain(id) === plain(command.name)) ?? command.name;
  const { result, exitCode } = await current.run(host, () => finish(command.run([...argv], loaded)));
  return { stdout: stdout(), stderr: stderr(), exitCode, result, clock, home };
}

async function finish(run: Promise<unknown>): Promise<{ result: unknown; exitCode: number }> {
  try {
    return { result: await run, exitCode: 0 };
  } catch (error) {
    const { code, oclif } = error as { code?: string; oclif?: { exit: number } };
    if (code === 'EEXIT' && oclif) return { result: undefined, exitCode: oclif.exit };
    throw error;
  }
}

/** `ReposRefList` is the class of `repos:ref:list`. */
const plain = (name: string) => name.replaceAll(/[:-]/g, '').toLowerCase();

function running(): Host {
  const host = current.getStore();
  if (!host) throw new Error('No command runs; use runCommand().');
  return host;
}
