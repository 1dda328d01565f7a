import { spawn } from 'node:child_process';

/** How a run of Git ended. */
export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

interface GitOptions {
  /** The directory of the bare repository. */
  directory: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Runs Git and waits for its end. @throws Error when Git is not there. */
export function runGit(args: readonly string[], { directory, input, env }: GitOptions): Promise<GitResult> {
  const child = spawn('git', args, { cwd: directory, env: gitEnvironment(directory, env), windowsHide: true });
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', (error) => reject(new Error(`Git 2.38 or later is needed: ${error.message}`)));
    child.once('close', (code) => {
      resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() });
    });
    // Git may end before it has read everything, which is its right.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** An environment in which nobody's own settings, identity or open repository play a part. */
export function gitEnvironment(directory: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    GIT_DIR: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...more,
  };
}
