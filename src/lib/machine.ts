import type { Readable, Writable } from 'node:stream';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export type Terminal<Stream> = Stream & { isTTY?: boolean; columns?: number; rows?: number };

/** Everything outside of the program that it may touch, in one place, so that a test can hand in another world. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  /** The working directory. */
  cwd: string;
  platform: NodeJS.Platform;
  stdin: Terminal<Readable>;
  stdout: Terminal<Writable>;
  stderr: Terminal<Writable>;
  clock: Clock;
  /** @throws AdocError when there is no home directory to put it in */
  directory(kind: 'config' | 'data' | 'cache'): string;
  /** Where an administrator says what may be installed. None of them can be moved by the environment of a user. */
  policyFiles: readonly string[];
  /** The host package: name, version and folder. */
  host: { name: string; version: string; root: string };
}
