import type { Finished } from './run-adoc.js';

export interface PrintedError {
  code: string;
  message: string;
  reason?: string;
  suggestions: string[];
  exitCode: number;
}

/** The error that a program with `--output json` printed: exactly one line on stderr. */
export function errorOf(finished: Finished): PrintedError {
  const [line = '', ...rest] = finished.stderr.split('\n');
  expect({ line, rest }).toEqual({ line: expect.stringMatching(/^\{"error":/), rest: [''] });
  return firstErrorOf(finished);
}

/** The same, whatever is said after it. */
export function firstErrorOf({ stderr }: Finished): PrintedError {
  return JSON.parse(stderr.split('\n', 1)[0] ?? '').error;
}
