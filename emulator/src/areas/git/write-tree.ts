import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitDirectory } from './open-repository.js';

/** A file of a tree. */
export interface TreeFile {
  /** As Git writes it, such as `100644`. */
  mode: string;
  objectId: string;
}

/**
 * Writes files as a tree, with all its folders.
 * @param files By path from the root, without a leading slash. Their blobs have to be there.
 * @param scratch A name that nobody else uses meanwhile.
 * @returns the id of the root tree.
 */
export async function writeTree(
  git: GitDirectory,
  files: ReadonlyMap<string, TreeFile>,
  scratch: string,
): Promise<string> {
  const index = join(git.path, `index-${scratch}`);
  const env = { GIT_INDEX_FILE: index };
  const lines = [...files].map(([path, { mode, objectId }]) => `${mode} ${objectId}\t${path}\0`);
  try {
    const added = await git.try(['update-index', '-z', '--index-info'], { input: lines.join(''), env });
    const written = added.code === 0 ? await git.try(['write-tree'], { env }) : added;
    if (written.code !== 0) throw new Error(`git write-tree: ${written.stderr.trim()}`);
    return written.stdout.toString().trim();
  } finally {
    await rm(index, { force: true });
  }
}
