import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { World } from './create-world.js';
import { type Finished, type RunOptions, root } from './run-adoc.js';

export interface FileFault {
  /** Before which step: the first is 1. */
  at: number;
  /** Raised there. */
  signal?: NodeJS.Signals;
  /** Code of the error with which that step and all later ones fail, but for those that give room back. */
  error?: string;
}

interface Options extends RunOptions {
  /** The home to work in, in place of the world's own. */
  home?: string;
}

/** Runs the program with a fault at one of the steps in which it changes files. */
export function runWithFault(world: World, words: readonly string[], fault: FileFault, options: Options = {}) {
  return run(world, words, { FAULT: JSON.stringify(fault) }, options);
}

/** How many steps a command has; it has to succeed. Two runs on homes that are alike have the same steps. */
export async function countSteps(world: World, words: readonly string[], options: Options = {}): Promise<number> {
  const file = path.join(world.folder, randomUUID());
  const finished = await run(world, words, { STEPS_TO: file }, options);
  expect(finished).toMatchObject({ exitCode: 0 });
  return readFileSync(file, 'utf8').split('\n').length;
}

function run(
  world: World,
  words: readonly string[],
  fault: Record<string, string>,
  { home = world.home, env, ...rest }: Options,
): Promise<Finished> {
  const faults = `--require "${path.join(root, 'test/fixtures/file-faults.cjs')}"`;
  return world.adoc(words, { ...rest, env: { HOME: home, NODE_OPTIONS: faults, ...fault, ...env } });
}
