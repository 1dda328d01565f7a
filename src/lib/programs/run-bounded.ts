import { spawn } from 'node:child_process';

/** How a program ended. `late` and `failed to start` have no exit code. */
export interface Ended {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  isLate: boolean;
  /** Why it could not be started. */
  fault?: string;
}

interface RunOptions {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  cwd?: string;
  /** Milliseconds. */
  timeLimit: number;
}

/** More than any answer of a program that we ask has. */
const longest = 1_048_576;

/**
 * Runs a program of others without a terminal. It ends with this process, or when its time is over, together with what it
 * has started itself: Azure CLI is a script that starts Python.
 */
export function runBounded(file: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { env, platform, timeLimit, cwd } = options;
  const isWindows = platform === 'win32';
  const isScript = isWindows && /\.(cmd|bat)$/i.test(file);
  return new Promise((resolve) => {
    const child = isScript
      ? // A .cmd file runs in the command interpreter only. The arguments are ours and hold nothing that it would expand.
        spawn(env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', `""${file}" ${args.join(' ')}"`], {
          env,
          cwd,
          windowsHide: true,
          windowsVerbatimArguments: true,
          stdio: ['ignore', 'pipe', 'pipe'],
        })
      : spawn(file, args, { env, cwd, detached: !isWindows, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = (): void => {
      try {
        if (child.pid !== undefined && !isWindows) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It is gone already.
      }
    };
    let [stdout, stderr, isLate] = ['', '', false];
    const timer = setTimeout(() => {
      isLate = true;
      kill();
    }, timeLimit);
    const settle = (ended: Partial<Ended>): void => {
      clearTimeout(timer);
      process.removeListener('exit', kill);
      resolve({ exitCode: null, stdout, stderr, isLate, ...ended });
    };
    process.once('exit', kill);
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      if (stdout.length < longest) stdout += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      if (stderr.length < longest) stderr += part;
    });
    child.once('error', ({ message }) => settle({ fault: message }));
    child.once('close', (exitCode) => settle({ exitCode }));
  });
}
