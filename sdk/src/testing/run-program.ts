import { spawn } from 'node:child_process';

export interface RunOptions {
  /** Added to the environment; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  /** What is piped in. Default: nothing. */
  stdin?: string;
  /** Default: the folder of the home. */
  cwd?: string;
}

/** What a command printed, and how it ended. */
export interface Finished {
  stdout: string;
  stderr: string;
  /** One of `exitCodes`; null when a signal ended it. */
  exitCode: number | null;
}

/** Runs a program of Node as a process of its own, without a terminal, and waits for its end. */
export function runProgram(words: readonly string[], { env = {}, stdin = '', cwd }: RunOptions): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd, env: withoutAbsent(env), stdio: 'pipe' });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ stdout, stderr, exitCode }));
    // It may end without reading everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}

function withoutAbsent(env: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}
