import { type GlobalOptions, terminalSafe } from '@adoc/sdk';
import type { Machine } from './machine.js';
import { clearProgress } from './progress-line.js';

/** What the program says besides its result: always on stderr, one line each. */
export interface Talk {
  warn(message: string): void;
  hint(message: string): void;
  trace(message: string): void;
}

export function talkOn({ stderr }: Machine, { debug, verbose, onlyShowErrors }: GlobalOptions): Talk {
  const say = (line: string) => {
    clearProgress({ stderr });
    return stderr.write(`${terminalSafe(line)}\n`);
  };
  return {
    warn: (message) => onlyShowErrors || say(`Warning: ${message}`),
    hint: (message) => onlyShowErrors || !(stderr.isTTY || verbose || debug) || say(message),
    trace: (message) => !debug || say(`debug: ${message}`),
  };
}
