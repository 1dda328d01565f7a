import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  process: ChildProcess;
  ended: Promise<Ended>;
}

interface RunOptions {
  env?: NodeJS.ProcessEnv;
  uid?: number;
}

/** Starts a bundled program with Node, in a process of its own. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Running {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const end = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const ended = Promise.all([end, text(child.stdout), text(child.stderr)]).then(
    ([{ code, signal }, stdout, stderr]) => ({
      code,
      signal,
      stdout,
      stderr,
    }),
  );
  return { process: child, ended };
}
