import { spawn } from 'node:child_process';
import { childEnvironment } from './child-environment.js';
import { findMissingSession } from './find-missing-session.js';
import type { KeychainAnswer, KeychainRunner } from './keychain-protocol.js';

interface ChildOptions {
  script: string;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  timeLimit: number;
}

/** Asks the keychain in a child process that is killed as soon as it has answered, is late, or this process ends. */
export function runInChild(options: ChildOptions): KeychainRunner {
  const late = {
    failure: `it did not answer within ${options.timeLimit / 1000} s; it may be waiting to be unlocked`,
  };
  let isSilent = false;
  return async (request) => {
    const missing = findMissingSession(options.env, options.platform);
    if (missing) return { failure: missing };
    // A keychain that did not answer once is not waited for again by the same command.
    if (isSilent) return late;
    const answer = await ask(`${JSON.stringify(request)}\n`, options, late);
    isSilent = answer === late;
    return answer;
  };
}

function ask(line: string, { script, env, timeLimit }: ChildOptions, late: KeychainAnswer): Promise<KeychainAnswer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { env: childEnvironment(env), stdio: 'pipe' });
    const kill = () => void child.kill('SIGKILL');
    const settle = (answer: KeychainAnswer) => {
      clearTimeout(timer);
      process.removeListener('exit', kill);
      kill();
      resolve(answer);
    };
    const timer = setTimeout(() => settle(late), timeLimit);
    process.once('exit', kill);

    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      if (output.endsWith('\n')) settle(parseAnswer(output));
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaint += part;
    });
    child.on('error', (error) => settle({ failure: error.message }));
    child.on('close', (code, signal) => settle({ failure: describeEnd(complaint, code, signal) }));
    // It may be gone before it has read the request; 'close' then tells why.
    child.stdin.on('error', () => undefined);
    child.stdin.write(line);
  });
}

function parseAnswer(output: string): KeychainAnswer {
  try {
    return JSON.parse(output) as KeychainAnswer;
  } catch {
    return { failure: 'the process that asks it gave no proper answer' };
  }
}

function describeEnd(complaint: string, code: number | null, signal: string | null): string {
  const error = complaint.split('\n').find((line) => line.includes('Error: '));
  return error ?? `the process that asks it ended with ${signal ?? `exit code ${code}`}`;
}
