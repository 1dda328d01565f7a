import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { World } from './create-world.js';
import { type Finished, type RunOptions, root } from './run-adoc.js';

/** What a program touched while it ran. */
export interface Recording extends Finished {
  /** Paths that were looked at, read or written, apart from the modules. */
  files: string[];
  /** Other programs that were started. */
  programs: string[];
  connections: string[];
  /** Host names that were looked up. */
  names: string[];
  /** Files that were loaded as code. */
  modules: string[];
}

/** Runs the program in a world, and tells what it touched. */
export async function record(
  world: World,
  words: readonly string[],
  { env, ...rest }: RunOptions = {},
): Promise<Recording> {
  const file = path.join(world.folder, `${randomUUID()}.jsonl`);
  const recorder = path.join(root, 'test/fixtures/recorder.cjs');
  const recording = { NODE_OPTIONS: `--require "${recorder}"`, RECORD_TO: file };
  const finished = await world.adoc(words, { ...rest, env: { ...recording, ...env } });
  const [line = '{}'] = (await readFile(file, 'utf8')).trim().split('\n').slice(-1);
  return { ...finished, ...JSON.parse(line) };
}
