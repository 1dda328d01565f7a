import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

export interface RunOptions {
  /** Added to the clean environment; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  /** What is piped in; an empty text closes standard input at once. Default: empty. */
  stdin?: string | Buffer;
  cwd?: string;
  /** Another bin than the project's own. */
  bin?: string;
  /** Run as this user, with the group of the same number; only root may. */
  uid?: number;
}

export interface Finished {
  stdout: string;
  stderr: string;
  /** 128 + number for a signal, as a shell says it. */
  exitCode: number;
}

export interface Running {
  child: ChildProcessWithoutNullStreams;
  finished: Promise<Finished>;
}

/** Runs the built program as a process of its own, without a terminal, in an environment that holds nothing of ours. */
export function runAdoc(words: readonly string[], { stdin = '', ...options }: RunOptions = {}): Promise<Finished> {
  const { child, finished } = startAdoc(words, options);
  child.stdin.end(stdin);
  return finished;
}

/** The same, for tests that do something while it runs; its standard input stays open. */
export function startAdoc(
  words: readonly string[],
  { env = {}, cwd, bin, uid }: Omit<RunOptions, 'stdin'> = {},
): Running {
  const child = spawn(process.execPath, [bin ?? path.join(root, 'bin/run.js'), ...words], {
    cwd,
    env: cleanEnvironment(env),
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // The program may end without reading everything.
  child.stdin.on('error', () => undefined);
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const exitCode = code ?? 128 + constants.signals[signal as NodeJS.Signals];
      resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exitCode });
    });
  });
  return { child, finished };
}

/** What the program may inherit from the machine that runs the tests: the way to other programs, and nothing else. */
export function cleanEnvironment(env: Record<string, string | undefined>): NodeJS.ProcessEnv {
  // Elsewhere the keychain is the developer's own, and works without anything in the environment.
  const store = process.platform === 'linux' ? {} : { ADOC_SECRET_STORE: 'file' };
  // Azure CLI may be installed here, with somebody signed in.
  const others = { ADOC_AZURE_CLI: 'off' };
  const inherited = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, SystemRoot: process.env.SystemRoot };
  return Object.fromEntries(
    Object.entries({ ...inherited, ...others, ...store, ...env }).filter(([, value]) => value !== undefined),
  );
}
