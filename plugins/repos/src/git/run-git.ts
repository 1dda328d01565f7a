import { spawn } from 'node:child_process';
import { AdocError, exitCodes, findProgram, terminalSafe, withoutTokens } from '@adoc/sdk';
import { type SignIn, signInWords } from './sign-in.js';

export interface GitOptions {
  cwd: string;
  /** For what talks to the server. Without it git gets no token, since a repository may name programs for git to run. */
  signIn?: SignIn | undefined;
  /** Whether a person sees how far git is, where there is a terminal. */
  isShown?: boolean;
}

interface Ended {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** More than any listing that we ask for has; contents of files are not asked for. */
const longest = 64 * 1024 * 1024;

/**
 * Runs the installed git, without a shell, and gives what it printed.
 * @throws AdocError with git's own reason when it fails, and when there is no git
 */
export async function runGit(args: readonly string[], options: GitOptions): Promise<string> {
  const { exitCode, stdout, stderr } = await run(args, options);
  if (exitCode === 0) return stdout;
  throw new AdocError(`git ${args[0]} failed.`, { code: 'git-failed', reason: reasonOf(stderr) });
}

/** What git printed; undefined where it fails, or is not installed: for questions that may have no answer. */
export async function findGitAnswer(args: readonly string[], options: GitOptions): Promise<string | undefined> {
  if (findGit() === undefined) return undefined;
  const { exitCode, stdout } = await run(args, options);
  return exitCode === 0 ? stdout : undefined;
}

const findGit = (): string | undefined => findProgram({ name: 'git', onWindows: 'git.exe' }, process.env);

function run(args: readonly string[], { cwd, signIn, isShown = false }: GitOptions): Promise<Ended> {
  const git = findGit();
  if (git === undefined) throw notInstalled();
  const env = signIn ? process.env : withoutTokens(process.env);
  const named = signIn?.organization === undefined ? {} : { ADOC_ORGANIZATION: signIn.organization };
  const isSeen = isShown && process.stderr.isTTY === true;
  return new Promise((resolve, reject) => {
    const [verb = '', ...words] = args;
    // To a pipe git shows how far it is only when it is told to.
    const asked = isSeen ? [verb, '--progress', ...words] : args;
    const child = spawn(git, [...(signIn ? signInWords(signIn) : []), ...asked], {
      cwd,
      env: { ...env, ...named, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Ctrl-C ends this process; git must not go on alone. It cleans up after a half-done clone by itself.
    const stop = (): void => void child.kill('SIGTERM');
    process.once('exit', stop);
    let [stdout, stderr] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
      if (stdout.length <= longest) return;
      stop();
      reject(tooLong(args));
    });
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      if (isSeen) process.stderr.write(withoutControls(part));
      else stderr = (stderr + part).slice(-longest);
    });
    const end = (): void => void process.removeListener('exit', stop);
    child.once('error', (cause) => {
      end();
      reject(notStarted(cause));
    });
    child.once('close', (exitCode) => {
      end();
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** git passes on what the server says, byte by byte. It is to write over its own line of progress, and nothing else. */
const withoutControls = (text: string): string => text.replace(/[^\n\r\t]+/g, (part) => terminalSafe(part));

/** The last lines are what went wrong; progress stands before them. */
function reasonOf(stderr: string): string | undefined {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.slice(-3).join(' ') || undefined;
}

function notInstalled(): AdocError {
  return new AdocError('git is not installed, or not on the PATH.', {
    code: 'no-git',
    suggestions: ['Install git, or correct the PATH, and try again.'],
  });
}

function notStarted(cause: Error): AdocError {
  return new AdocError('git cannot be started here.', { code: 'no-git', reason: cause.message, cause });
}

function tooLong(args: readonly string[]): AdocError {
  return new AdocError(`git ${args[0]} prints more than fits into memory.`, {
    code: 'git-failed',
    exitCode: exitCodes.failed,
  });
}
