import path from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Host } from '@adoc/sdk';
import { createHost } from '../../src/lib/host.js';
import { getLocal, type Local } from '../../src/lib/local.js';
import type { Machine, Terminal } from '../../src/lib/machine.js';
import { temporaryDirectory } from '../lib/files/temporary-directory.js';
import { FakeClock } from './fake-clock.js';
import { root } from './run-adoc.js';

export interface HostOptions {
  /** The whole environment; nothing of the real one shows through. */
  env?: Record<string, string | undefined>;
  cwd?: string;
  platform?: NodeJS.Platform;
  /** Whether the streams are terminals. Standard input is a pipe all the same where `stdin` is given. */
  isTTY?: boolean;
  /** Width of the terminal. Default: 200. */
  columns?: number;
  /** What is piped in. Default: nothing. */
  stdin?: string | Buffer;
  /** What a person types: one line for each question. */
  answers?: readonly string[];
  /** What its clock shows. Default: some day in 2026. Milliseconds since 1970. */
  now?: number;
  /** Told of every sleep, which takes no time: for an emulator that has to be as late then. */
  onSleep?: (milliseconds: number) => void;
  /** Files in which an administrator says what may be installed. Default: none. */
  policyFiles?: readonly string[];
  /** Folder of settings, secrets and caches. Default: a new one, which is removed after the test file. */
  home?: string;
}

export interface TestHost {
  host: Host;
  local: Local;
  machine: Machine;
  clock: FakeClock;
  home: string;
  stdout(): string;
  stderr(): string;
}

/** A host on a machine that is made up: its own folder and environment, a clock that never waits, streams in memory. */
export function createTestHost(options: HostOptions = {}): TestHost {
  const { env = {}, isTTY = false, columns = 200, stdin, answers, platform = process.platform } = options;
  const home = options.home ?? temporaryDirectory();
  const clock = new FakeClock(options.now, options.onSleep);
  const out = createOutput(isTTY, columns);
  const err = createOutput(isTTY, columns);
  const input: Terminal<PassThrough> = Object.assign(new PassThrough(), { isTTY: isTTY && stdin === undefined });
  if (answers) answerQuestions(answers, input, err.stream);
  else if (stdin !== undefined || !isTTY) input.end(stdin ?? '');
  const machine: Machine = {
    // The kind of store is fixed: the keychain of whoever runs the tests is none of their business.
    env: { ADOC_SECRET_STORE: 'file', ...env },
    cwd: options.cwd ?? home,
    platform,
    stdin: input,
    stdout: out.stream,
    stderr: err.stream,
    clock,
    directory: (kind) => path.join(home, kind),
    policyFiles: options.policyFiles ?? [],
    host: { name: '@adoc/cli', version: '0.1.0', root },
  };
  const host = createHost(machine);
  return { host, local: getLocal(host), machine, clock, home, stdout: out.text, stderr: err.text };
}

function createOutput(isTTY: boolean, columns: number) {
  const chunks: Buffer[] = [];
  const stream = Object.assign(new PassThrough(), isTTY ? { isTTY, columns } : {}) as Terminal<PassThrough>;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** Types the next line whenever a question (it ends in a colon) has been shown, and not before: each reads from anew. */
function answerQuestions(answers: readonly string[], input: PassThrough, err: PassThrough): void {
  const left = [...answers];
  let shown = '';
  err.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
    if (left.length === 0 || !shown.trimEnd().endsWith(':')) return;
    shown = '';
    setImmediate(() => input.write(`${left.shift()}\n`));
  });
}
