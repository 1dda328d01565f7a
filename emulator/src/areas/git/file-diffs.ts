import type { Organization } from '../organization.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

/** Lines of a file that differ; lines count from 1. */
export interface LineBlock {
  changeType: 'add' | 'delete' | 'edit';
  originalStart: number;
  originalCount: number;
  modifiedStart: number;
  modifiedCount: number;
}

/** Compares two blobs line by line; undefined stands for no file. */
export async function diffLines(
  organization: Organization,
  repository: Repository,
  { original, modified }: { original: string | undefined; modified: string | undefined },
): Promise<LineBlock[]> {
  if (original === modified) return [];
  const git = await openRepository(organization, repository);
  const empty = original && modified ? '' : (await git.run('hash-object', '-w', '-t', 'blob', '--stdin')).trim();
  const output = await git.run('diff', '--unified=0', '--no-color', original ?? empty, modified ?? empty);
  return [...output.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map((match) => {
    const [, originalStart, originalCount = '1', modifiedStart, modifiedCount = '1'] = match;
    return {
      changeType: originalCount === '0' ? 'add' : modifiedCount === '0' ? 'delete' : 'edit',
      // Git names the line before where a side has none.
      originalStart: Number(originalStart) + (originalCount === '0' ? 1 : 0),
      originalCount: Number(originalCount),
      modifiedStart: Number(modifiedStart) + (modifiedCount === '0' ? 1 : 0),
      modifiedCount: Number(modifiedCount),
    };
  });
}
