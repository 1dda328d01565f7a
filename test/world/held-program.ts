import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from '../lib/files/temporary-directory.js';

/** A program that is held where it is until somebody ends it. */
export interface HeldProgram {
  /** Lines of shell that hold it, with a process of its own below it. */
  lines: string[];
  /** When it has come there. */
  started: Promise<unknown>;
  /** When it and all that it has started are gone: each of them holds the pipe open. */
  gone: Promise<unknown>;
}

export function heldProgram(): HeldProgram {
  const pipe = path.join(temporaryDirectory(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const stream = createReadStream(pipe);
  return {
    lines: [`exec 9> '${pipe}'`, 'sleep 600 &', 'echo started >&9', 'wait'],
    started: once(stream, 'data'),
    gone: once(stream, 'end'),
  };
}
