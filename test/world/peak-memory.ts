import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run-adoc.js';

/** Has the program note how much memory it needs at most. */
export function peakMemory(folder: string): { env: Record<string, string>; read(): Promise<number> } {
  const file = path.join(folder, 'peak-memory.txt');
  const preload = path.join(root, 'test/fixtures/peak-memory.cjs');
  return {
    env: { NODE_OPTIONS: `--require "${preload}"`, PEAK_MEMORY_TO: file },
    /** Megabytes: the largest figure of all processes. */
    read: async () => Math.max(...(await readFile(file, 'utf8')).trim().split('\n').map(Number)),
  };
}
