import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');

/** Bundles a TypeScript program into a directory as the build does, so that tests can run it as a process of its own. */
export async function bundleProgram(entry: string, directory: string): Promise<string> {
  const bundler = path.join(import.meta.dirname, 'bundler.js');
  await promisify(execFile)(process.execPath, [bundler, path.join(root, entry), directory]);
  return path.join(directory, `${path.basename(entry, '.ts')}.js`);
}
